package org.daal4j.picture;

/** The {@code d} of a path, in pixels to one decimal. */
final class PathData {

  private final StringBuilder data = new StringBuilder();

  PathData move(double x, double y) {
    return point('M', x, y);
  }

  PathData line(double x, double y) {
    return point('L', x, y);
  }

  PathData close() {
    data.append('Z');
    return this;
  }

  /** A closed polygon around (x, y): pairs of distances from there. */
  PathData polygon(double x, double y, double... distances) {
    for (int i = 0; i < distances.length; i += 2) {
      point(i == 0 ? 'M' : 'L', x + distances[i], y + distances[i + 1]);
    }
    return close();
  }

  /** Lines through (x, y): two pairs of distances from there for each. */
  PathData strokes(double x, double y, double... distances) {
    for (int i = 0; i < distances.length; i += 2) {
      point(i % 4 == 0 ? 'M' : 'L', x + distances[i], y + distances[i + 1]);
    }
    return this;
  }

  PathData rectangle(double left, double top, double right, double bottom) {
    return polygon(left, top, 0, 0, right - left, 0, right - left, bottom - top, 0, bottom - top);
  }

  /** A rectangle on whole pixels, in few characters. */
  PathData cell(int left, int top, int width, int height) {
    data.append('M').append(left).append(' ').append(top).append('h').append(width);
    data.append('v').append(height).append('h').append(-width).append('z');
    return this;
  }

  PathData circle(double x, double y, double radius) {
    String half = "a" + Markup.coordinate(radius) + " " + Markup.coordinate(radius) + " 0 1 0 ";
    move(x - radius, y);
    data.append(half).append(Markup.coordinate(2 * radius)).append(" 0");
    data.append(half).append(Markup.coordinate(-2 * radius)).append(" 0");
    return close();
  }

  private PathData point(char command, double x, double y) {
    data.append(command).append(Markup.coordinate(x)).append(' ').append(Markup.coordinate(y));
    return this;
  }

  boolean isEmpty() {
    return data.isEmpty();
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
