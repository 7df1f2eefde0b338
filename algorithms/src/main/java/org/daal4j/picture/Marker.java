package org.daal4j.picture;

/** How the points of a class are told from others without colour: twelve shapes. */
enum Marker {
  CIRCLE("f"),
  SQUARE("f"),
  TRIANGLE("f"),
  DIAMOND("f"),
  PLUS("k"),
  CROSS("k"),
  POINT_DOWN("f"),
  OPEN_CIRCLE("o"),
  OPEN_SQUARE("o"),
  OPEN_TRIANGLE("o"),
  OPEN_DIAMOND("o"),
  STAR("k");

  private final String kind;

  Marker(String kind) {
    this.kind = kind;
  }

  /** That of the class {@code index}, below {@link Palette#SERIES}. */
  static Marker of(int index) {
    return values()[index];
  }

  /** The class of style for points of this shape in the colour of {@code index}. */
  String style(int index) {
    return "s" + index + " " + kind;
  }

  /** One more point, about {@code r} pixels around (x, y). */
  void add(PathData path, double x, double y, double r) {
    switch (this) {
      case CIRCLE, OPEN_CIRCLE -> path.circle(x, y, r);
      case SQUARE, OPEN_SQUARE -> {
        double side = 0.9 * r;
        path.rectangle(x - side, y - side, x + side, y + side);
      }
      case TRIANGLE, OPEN_TRIANGLE ->
          path.polygon(x, y, 0, -1.2 * r, 1.1 * r, 0.8 * r, -1.1 * r, 0.8 * r);
      case POINT_DOWN -> path.polygon(x, y, 0, 1.2 * r, 1.1 * r, -0.8 * r, -1.1 * r, -0.8 * r);
      case DIAMOND, OPEN_DIAMOND ->
          path.polygon(x, y, 0, -1.3 * r, 1.2 * r, 0, 0, 1.3 * r, -1.2 * r, 0);
      case PLUS -> path.strokes(x, y, -1.2 * r, 0, 1.2 * r, 0, 0, -1.2 * r, 0, 1.2 * r);
      case CROSS -> path.strokes(x, y, -r, -r, r, r, -r, r, r, -r);
      case STAR ->
          path.strokes(
              x, y, -1.2 * r, 0, 1.2 * r, 0, -0.6 * r, -r, 0.6 * r, r, -0.6 * r, r, 0.6 * r, -r);
    }
  }
}
