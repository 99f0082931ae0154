import CFontconfig

/// What fontconfig knows of one face, without opening its file.
struct FontRecord: Sendable {
  /// The family's first name.
  let family: String
  /// All names of the family, in lower case.
  let names: [String]
  let path: String
  /// The number of the face in its file; from bit 16 on the number of a named instance.
  let index: Int
  /// The weight, 100…900.
  let weight: Double
  let isItalic: Bool
  /// The width in per cent of the normal one.
  let width: Double
  let isMonospaced: Bool
  let characters: CharacterSet

  /// The characters of a face, in memory that lives as long as the configuration.
  ///
  /// `Sendable` unchecked: fontconfig writes it once and it is only read here.
  struct CharacterSet: @unchecked Sendable {
    fileprivate let set: OpaquePointer
    /// Whether the face has the character.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
      FcCharSetHasChar(set, scalar.value) == FcTrue
    }
  }

  /// Reads a pattern; nil for bitmaps, colour fonts and other faces without plain outlines.
  init?(_ pattern: OpaquePointer) {
    func strings(_ name: String) -> [String] {
      var result: [String] = []
      var value: UnsafeMutablePointer<FcChar8>?
      while FcPatternGetString(pattern, name, Int32(result.count), &value) == FcResultMatch {
        guard let value else { break }
        result.append(String(cString: value))
      }
      return result
    }
    func integer(_ name: String) -> Int? {
      var value: Int32 = 0
      return FcPatternGetInteger(pattern, name, 0, &value) == FcResultMatch ? Int(value) : nil
    }
    func number(_ name: String) -> Double? {
      var value = 0.0
      return FcPatternGetDouble(pattern, name, 0, &value) == FcResultMatch ? value : nil
    }
    func isSet(_ name: String) -> Bool {
      var value: FcBool = FcFalse
      return FcPatternGetBool(pattern, name, 0, &value) == FcResultMatch && value == FcTrue
    }
    var set: OpaquePointer?
    guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) == FcResultMatch, let set,
      // A variable font is listed once as such and once for each of its named instances.
      isSet(FC_OUTLINE), !isSet(FC_COLOR), !isSet(FC_VARIABLE),
      let format = strings(FC_FONTFORMAT).first, format == "TrueType" || format == "CFF",
      let path = strings(FC_FILE).first, !path.hasSuffix(".woff"), !path.hasSuffix(".woff2")
    else { return nil }
    let families = strings(FC_FAMILY)
    guard let family = families.first else { return nil }
    self.family = family
    self.path = path
    names = families.map { $0.lowercased() }
    index = integer(FC_INDEX) ?? 0
    weight = FcWeightToOpenTypeDouble(number(FC_WEIGHT) ?? Double(FC_WEIGHT_REGULAR))
    isItalic = (integer(FC_SLANT) ?? 0) > 0
    width = number(FC_WIDTH) ?? 100
    isMonospaced = (integer(FC_SPACING) ?? 0) >= Int(FC_MONO)
    characters = CharacterSet(set: set)
  }
}
