package import Documents

/// The Markdown of a rule's document. Packed text is unpacked when someone asks for it.
package enum PageText: Sendable {
    case none
    case text(String)
    case packed(PackedText, help: PackedText)

    package var markdown: String? {
        switch self {
        case .none: nil
        case .text(let text): text
        case .packed(let packed, _): packed.text
        }
    }
}
