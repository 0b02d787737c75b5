extension String {
    /// Whether this is an address a page may link to. Other schemes (`javascript:`) are not.
    package var isWebAddress: Bool {
        let isWeb = lowercased().hasPrefix("https://") || lowercased().hasPrefix("http://")
        return isWeb && unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }
}
