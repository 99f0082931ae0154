extension SceneDescriptionTests {
  /// The written form of the scene with every kind of item.
  static let written = #"""
    scene 252 180.5
    background #ffffff
    fill #eaeaf2 : M10,10 L110.123,10 L110.123,60 L10,60 Z
    fill #000000 evenodd : M1,0 C1,0.552 0.552,1 0,1 C-0.552,1 -1,0.552 -1,0 C-1,-0.552 \#
    -0.552,-1 0,-1 C0.552,-1 1,-0.552 1,0 Z
    stroke #000000 1pt : M0,0 L0.333,0
    stroke #d6272880 0.75pt cap-round join-miter dash-4-1.5 : M1,2
    markers square size 6 fill #1f77b4 : 1,2 3,4
    markers plus size 5,6.5 edge #000000 1pt,#d6272880 0.75pt cap-round join-miter dash-4-1.5 : \#
    1,2
    markers "my shape" open (M-500,0 L500,0) size 1 :
    text at 5,6 #000000 9pt "Inter, DejaVu Sans" : "say \"x\\y\"" "b"/bold "2"/super "i"/sub \#
    "two\nlines"
    text at 0,0 turned 90 #00000080 8.5pt weight 700 italic "" : "t"
    clip M10,10 L110.123,10 L110.123,60 L10,60 Z {
      group "lines\n\u{7}" {
        stroke #000000 0pt :
      }
      group "" {
      }
    }
    image 3x2 in 10,10,100.123,50 : #ff0000*3 #0000ff #0000ff80 #09090900

    """#
}
