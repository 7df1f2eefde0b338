package org.daal4j.picture;

/**
 * The colours of a page, light or dark. Text has a contrast of 4.5 to 1 or more with what is behind
 * it, and lines, bars and points 3 to 1 or more (WCAG 2.2, level AA).
 */
enum Palette {
  LIGHT(
      0xffffff,
      0x1b1f24,
      0x57606a,
      0xe1e4e8,
      0x8a929b,
      0x0b5cad,
      0xb4490a,
      new int[] {
        0x0b5cad, 0xb4490a, 0x1a7f37, 0xb3165c, 0x6f42c1, 0x00777a, 0x8a6a00, 0x9c2b2e, 0x4a5a8a,
        0x5d4037, 0x2b7fb8, 0x55606b
      }),
  DARK(
      0x14181d,
      0xe9edf1,
      0xa5afb9,
      0x2b323a,
      0x737d87,
      0x7cbcff,
      0xffa066,
      new int[] {
        0x6cb4ff, 0xff9d5c, 0x62d288, 0xff7fb0, 0xbfa3ff, 0x4fd6d2, 0xe6c34a, 0xff8a80, 0xa9b8ec,
        0xd0ab94, 0x9be2ff, 0xb4bec8
      });

  /** How many classes have a colour of their own. */
  static final int SERIES = 12;

  /** Steps of a heat map from none to the strongest. */
  static final int LEVELS = 10;

  private static final int BLACK = 0;
  private static final int WHITE = 0xffffff;

  final int surface;
  final int ink;
  final int muted;
  final int grid;
  final int axis;

  private final int above;
  private final int below;
  private final int[] series;

  Palette(int surface, int ink, int muted, int grid, int axis, int above, int below, int[] series) {
    this.surface = surface;
    this.ink = ink;
    this.muted = muted;
    this.grid = grid;
    this.axis = axis;
    this.above = above;
    this.below = below;
    this.series = series;
  }

  int series(int index) {
    return series[index];
  }

  /** Of a heat map's cell: from -{@link #LEVELS}, the most negative, to {@link #LEVELS}. */
  int heat(int level) {
    int strongest = level < 0 ? below : above;
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int weak = surface >> shift & 0xff;
      int strong = strongest >> shift & 0xff;
      mixed |= (weak * (LEVELS - Math.abs(level)) + strong * Math.abs(level)) / LEVELS << shift;
    }
    return mixed;
  }

  /** Of a text in that cell: black or white, whichever is seen better. */
  int onHeat(int level) {
    int cell = heat(level);
    return contrast(BLACK, cell) >= contrast(WHITE, cell) ? BLACK : WHITE;
  }

  /** The custom properties. */
  String variables() {
    StringBuilder css = new StringBuilder();
    variable(css, "surface", surface);
    variable(css, "ink", ink);
    variable(css, "muted", muted);
    variable(css, "grid", grid);
    variable(css, "axis", axis);
    for (int i = 0; i < SERIES; i++) {
      variable(css, "s" + i, series[i]);
    }
    for (int level = -LEVELS; level <= LEVELS; level++) {
      variable(css, heatName(level), heat(level));
      variable(css, "on-" + heatName(level), onHeat(level));
    }
    return css.toString();
  }

  private static void variable(StringBuilder css, String name, int colour) {
    String digits = Integer.toHexString(colour);
    css.append("--").append(name).append(":#").append("0".repeat(6 - digits.length()));
    css.append(digits).append(';');
  }

  /** The class and the property of a heat map's level. */
  static String heatName(int level) {
    return level < 0 ? "hn" + -level : "hp" + level;
  }

  /** Of two colours by WCAG 2.2: 1 (the same) to 21 (black and white). */
  static double contrast(int first, int second) {
    double lighter = Math.max(luminance(first), luminance(second));
    double darker = Math.min(luminance(first), luminance(second));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double share = (channel & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
