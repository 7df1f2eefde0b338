package org.daal4j.picture;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTML file with texts, pictures and tables: no script, nothing that is fetched, light and
 * dark, from 360 pixels of width on. Immutable; each method returns a page with something more at
 * its end. The same calls give the same characters, on every machine. Names and texts of others are
 * taken as they are and shown as {@link org.daal4j.core.VisibleText}.
 */
public final class Page {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      """;

  private final String title;
  private final List<Part> parts;

  /** A part of a page; pictures that follow each other share a grid. */
  private interface Part {
    void write(Writer out, int number) throws IOException;

    default boolean isPicture() {
      return false;
    }
  }

  private record PicturePart(Picture picture) implements Part {
    @Override
    public void write(Writer out, int number) throws IOException {
      picture.write(out, "p" + number);
    }

    @Override
    public boolean isPicture() {
      return true;
    }
  }

  /** With nothing but a title. */
  public Page(String title) {
    this(title, List.of());
  }

  private Page(String title, List<Part> parts) {
    this.title = title;
    this.parts = parts;
  }

  /** With a heading, and a paragraph below it unless {@code text} is empty. */
  public Page section(String heading, String text) {
    Page page = with((out, number) -> element(out, "h2", heading));
    return text.isEmpty() ? page : page.text(text);
  }

  /** With a paragraph. */
  public Page text(String text) {
    return with((out, number) -> element(out, "p", text));
  }

  /** With lines to copy, such as commands; a line feed ends each but the last. */
  public Page code(String lines) {
    return with(
        (out, number) -> {
          out.write(
              "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Commands\">");
          out.write("<pre>" + Markup.lines(lines) + "</pre></div>\n");
        });
  }

  /** With a picture, beside the pictures just before it where there is room. */
  public Page picture(Picture picture) {
    return with(new PicturePart(picture));
  }

  /** With a table in a box that scrolls; {@code name} is for whoever does not see it. */
  public Page table(String name, Table table) {
    return with((out, number) -> table.write(out, name));
  }

  private Page with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Page(title, List.copyOf(more));
  }

  /** Writes it, to be stored in UTF-8; the writer stays open. */
  public void write(Writer out) throws IOException {
    out.write(HEAD);
    element(out, "title", title);
    out.write("<style>\n" + StyleSheet.css() + "</style>\n</head>\n<body>\n<main>\n");
    element(out, "h1", title);
    boolean among = false;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.isPicture() != among) {
        among = part.isPicture();
        out.write(among ? "<div class=\"pictures\">\n" : "</div>\n");
      }
      part.write(out, i);
    }
    out.write(among ? "</div>\n</main>\n" : "</main>\n");
    out.write("</body>\n</html>\n");
  }

  private static void element(Writer out, String tag, String text) throws IOException {
    boolean plain = tag.equals("title");
    out.write("<" + tag + ">" + (plain ? Markup.text(text) : Markup.prose(text)));
    out.write("</" + tag + ">\n");
  }
}
