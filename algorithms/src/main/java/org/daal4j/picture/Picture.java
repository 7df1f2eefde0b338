package org.daal4j.picture;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.daal4j.picture.SvgWriter.Anchor;

/**
 * A picture with its title, the sentence that says what it shows, and its data. Immutable; charts
 * make it.
 */
public final class Picture {

  /** Pixels of the width that every picture fits in. */
  static final int WIDTH = 320;

  /** Pixels of the height from which one takes the place of two others, or of three. */
  private static final int TALL = 480;

  private static final int TALLER = 880;

  private final String title;
  private final String caption;
  private final List<Drawing> drawings;
  private final boolean grid;
  private final Table data;

  /**
   * One {@code <svg>}.
   *
   * @param title what it is, for whoever does not see it
   * @param description what it shows
   * @param width in pixels
   * @param height in pixels
   */
  record Drawing(String title, String description, int width, int height, SvgWriter body) {}

  private Picture(String title, String caption, List<Drawing> drawings, boolean grid, Table data) {
    this.title = title;
    this.caption = caption;
    this.drawings = List.copyOf(drawings);
    this.grid = grid;
    this.data = data;
  }

  /** Of one drawing; the notes follow the caption. */
  static Picture of(
      String title, String caption, List<String> notes, int height, SvgWriter body, Table data) {
    String all = joined(caption, notes);
    Drawing drawing = new Drawing(title, all, WIDTH, height, body);
    return new Picture(title, all, List.of(drawing), false, data);
  }

  /** Of data that nothing can be drawn of. */
  static Picture empty(String title, String caption, List<String> notes, Table data) {
    SvgWriter out = new SvgWriter();
    out.text(WIDTH / 2.0, 26, Anchor.MIDDLE, "nothing to draw", WIDTH, "q");
    return of(title, caption, notes, 40, out, data);
  }

  /** Of small ones, with as many in a row as there is room for. */
  static Picture grid(
      String title, String caption, List<String> notes, List<Drawing> drawings, Table data) {
    return new Picture(title, joined(caption, notes), drawings, true, data);
  }

  static String joined(String caption, List<String> notes) {
    return (caption + " " + String.join(" ", notes)).strip();
  }

  /** The same, of whose data all rows stand in a file of this name. */
  public Picture inFile(String name) {
    return new Picture(title, caption, drawings, grid, data.inFile(name));
  }

  /** The sentence that says what it shows, and what it leaves out. */
  public String caption() {
    return caption;
  }

  List<Drawing> drawings() {
    return drawings;
  }

  /** With names for screen readers that begin with {@code id}, as {@code p3}. */
  void write(Writer out, String id) throws IOException {
    out.write("<figure" + shape() + ">");
    out.write("<figcaption><h3>" + Markup.prose(title) + "</h3>\n");
    out.write("<p>" + Markup.prose(caption) + "</p></figcaption>\n");
    if (grid) {
      out.write("<div class=\"multiples\">\n");
    }
    for (int i = 0; i < drawings.size(); i++) {
      write(out, drawings.get(i), id + "-" + i);
    }
    if (grid) {
      out.write("</div>\n");
    }
    if (!data.isEmpty()) {
      out.write("<details><summary>Data</summary>\n");
      data.write(out, "Data of " + title);
      out.write("</details>\n");
    }
    out.write("</figure>\n");
  }

  /** How much of the page's grid it takes. */
  private String shape() {
    if (grid) {
      return " class=\"wide\"";
    }
    int height = drawings.get(0).height();
    if (height < TALL) {
      return "";
    }
    return height < TALLER ? " class=\"tall\"" : " class=\"taller\"";
  }

  private static void write(Writer out, Drawing drawing, String id) throws IOException {
    String size = drawing.width() + "\" height=\"" + drawing.height();
    out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + size);
    out.write("\" viewBox=\"0 0 " + drawing.width() + " " + drawing.height());
    out.write("\" aria-labelledby=\"" + id + "t\" aria-describedby=\"" + id + "d\">");
    out.write("<title id=\"" + id + "t\">" + Markup.text(drawing.title()) + "</title>");
    out.write("<desc id=\"" + id + "d\">" + Markup.text(drawing.description()) + "</desc>\n");
    out.write(drawing.body().toString());
    out.write("</svg>\n");
  }
}
