package org.daal4j.export.pmml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.daal4j.core.UsageException;
import org.daal4j.core.VisibleText;

/**
 * Writes XML 1.0, indented. Unlike that of the JDK, attributes keep their line breaks and tabs,
 * which are written by their codes.
 */
final class XmlWriter {

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag; // whose > is not written yet
  private boolean inText;

  XmlWriter(OutputStream out) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  XmlWriter begin(String element, String... attributes) throws IOException {
    closeTag();
    newLine();
    out.write('<');
    out.write(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(' ');
      out.write(attributes[i]);
      out.write("=\"");
      escape(attributes[i + 1]);
      out.write('"');
    }
    open.push(element);
    inTag = true;
    return this;
  }

  /** Writes text into the element that was begun last. */
  XmlWriter text(String text) throws IOException {
    closeTag();
    escape(text);
    inText = true;
    return this;
  }

  /** Ends the element that was begun last of those not ended. */
  XmlWriter end() throws IOException {
    String element = open.pop();
    if (inTag) {
      out.write("/>");
    } else {
      if (!inText) {
        newLine();
      }
      out.write("</" + element + ">");
    }
    inTag = false;
    inText = false;
    return this;
  }

  /** Writes an element of nothing but attributes. */
  XmlWriter empty(String element, String... attributes) throws IOException {
    return begin(element, attributes).end();
  }

  private void closeTag() throws IOException {
    if (inTag) {
      out.write('>');
      inTag = false;
    }
  }

  private void newLine() throws IOException {
    out.write('\n');
    out.write("  ".repeat(open.size()));
  }

  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\t', '\n', '\r' -> out.write("&#" + c + ";");
        default -> {
          if (c < ' '
              || c == 0xfffe
              || c == 0xffff
              || Character.getType(c) == Character.SURROGATE) {
            throw new UsageException(
                "'"
                    + VisibleText.of(text)
                    + "' holds a character that XML has not, so PMML cannot name it. Rename it and"
                    + " fit the model again, or export the model as SQL or ONNX.");
          }
          out.write(Character.toChars(c));
        }
      }
    }
  }

  /** Ends the document. */
  void finish() throws IOException {
    out.write('\n');
    out.flush();
  }
}
