/// Folders that hold no code of the project's own: version control, installed packages, build output.
///
/// A telling name is enough for some. A name that projects use for their own code as well (`build`,
/// `target`, `vendor`) counts only beside a file of the tool that fills such a folder.
enum DefaultIgnores {
    /// Why the folder `name` is left out; nothing when it is not.
    ///
    /// - Parameters:
    ///   - siblings: The names of the entries beside it.
    ///   - contains: Whether the folder itself has an entry of that name.
    static func reason(
        forFolder name: [UInt8], siblings: Set<[UInt8]>, contains: (String) -> Bool
    ) -> Reason? {
        let text = String(decoding: name, as: UTF8.self)
        if let reason = byName[text] { return reason }
        if text.hasSuffix(".egg-info") || text.hasSuffix(".xcodeproj") { return .buildOutput }
        if let makers = byNameAndSibling[text] {
            let isMade = makers.siblings.contains { siblings.contains(Array($0.utf8)) }
            if isMade { return makers.reason }
        }
        if environments.contains(text), contains("pyvenv.cfg") { return .installedPackages }
        return nil
    }

    enum Reason: String, Sendable {
        case versionControl = "version control"
        case installedPackages = "installed packages"
        case buildOutput = "build output"
        case cache = "a tool's cache"
    }

    private static let byName: [String: Reason] = [
        ".git": .versionControl, ".hg": .versionControl, ".svn": .versionControl,
        ".bzr": .versionControl, "_darcs": .versionControl, ".jj": .versionControl,
        "CVS": .versionControl, ".sl": .versionControl,
        "node_modules": .installedPackages, "bower_components": .installedPackages,
        "jspm_packages": .installedPackages, "site-packages": .installedPackages,
        ".venv": .installedPackages, ".virtualenv": .installedPackages,
        "__pypackages__": .installedPackages, "Pods": .installedPackages,
        "Carthage": .installedPackages, ".terraform": .installedPackages,
        ".eggs": .installedPackages,
        ".gradle": .buildOutput, ".build": .buildOutput, "DerivedData": .buildOutput,
        ".next": .buildOutput, ".nuxt": .buildOutput, ".svelte-kit": .buildOutput,
        "__pycache__": .cache, ".tox": .cache, ".nox": .cache, ".mypy_cache": .cache,
        ".pytest_cache": .cache, ".ruff_cache": .cache, ".ipynb_checkpoints": .cache,
        ".idea": .cache, ".vs": .cache, ".cache": .cache,
    ]

    private static let environments: Set<String> = ["venv", "env", "ENV", "virtualenv", ".env"]

    private static let gradle = [
        "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts",
    ]
    private static let python = ["setup.py", "setup.cfg", "pyproject.toml"]

    private static let byNameAndSibling: [String: (siblings: [String], reason: Reason)] = [
        "build": (
            gradle + python + ["package.json", "CMakeLists.txt", "build.xml", "pubspec.yaml"],
            .buildOutput
        ),
        "out": (gradle + ["package.json"], .buildOutput),
        "target": (["pom.xml", "Cargo.toml", "build.sbt", "project.clj"], .buildOutput),
        "dist": (python + ["package.json"], .buildOutput),
        "vendor": (["go.mod", "composer.json", "Gemfile"], .installedPackages),
        "third_party": (["WORKSPACE", "WORKSPACE.bazel", "MODULE.bazel"], .installedPackages),
    ]
}
