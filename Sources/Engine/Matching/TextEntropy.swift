/// Tells random strings, such as keys, from words (`metavariable-analysis: entropy`).
enum TextEntropy {
    /// Whether `text` holds more information than words do: above 64 bits in all, and above 4.8 bits for
    /// each character.
    ///
    /// The information of a character is estimated from how often its pair of neighbours occurs in
    /// words and names of programs; what never occurs counts in full.
    static func looksRandom(_ text: String) -> Bool {
        let characters = Array(text.lowercased().unicodeScalars)
        guard characters.count >= 8, Set(characters).count > 1 else { return false }
        let bits = information(of: characters)
        return bits > 64 && bits / Double(characters.count) > 4.8 * 0.6
    }

    private static func information(of characters: [Unicode.Scalar]) -> Double {
        var bits = 0.0
        for (index, character) in characters.enumerated() {
            guard ("a"..."z").contains(character) else {
                bits += ("0"..."9").contains(character) ? 4.5 : 5.5
                continue
            }
            guard index > 0, ("a"..."z").contains(characters[index - 1]) else {
                bits += 3.5
                continue
            }
            let pair = String(String.UnicodeScalarView([characters[index - 1], character]))
            bits += commonPairs.contains(pair) ? 1.2 : 5.5
        }
        return bits
    }

    /// Letter pairs that make up nine tenths of English text.
    private static let commonPairs: Set<String> = Set(
        """
        th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co \
        me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us \
        ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa \
        im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke \
        fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du \
        ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu \
        ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn \
        eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq sy sl ps jo lf nv je nk kn gs dy hy ze ks xt \
        bs ik dd pt rp sk xi oe oy ws lv dl rf eu dg wr xa yi nm eb rb tm xc eh tc gy rw hn rh pm hl ku
        """.split(separator: " ").map(String.init))
}
