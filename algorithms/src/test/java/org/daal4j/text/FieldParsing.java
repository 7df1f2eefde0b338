package org.daal4j.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.table.TableOptions;
import org.daal4j.text.bytes.NumberParser;

/** Parses a number field by each of the ways there are through the reader. */
final class FieldParsing {

  private FieldParsing() {}

  /** By the parser for one field. */
  static double alone(String field) {
    byte[] bytes = ("x" + field + "x").getBytes(StandardCharsets.UTF_8);
    return NumberParser.parse(bytes, 1, bytes.length - 1);
  }

  /** As the middle and the last field of a row, so through the loop for plain rows. */
  static List<Double> inPlainRow(String field) throws IOException {
    return TableReading.of("7," + field + ',' + field, noHeader()).numbers().get(0).subList(1, 3);
  }

  /** In a row that another field makes careful about. */
  static List<Double> inCarefulRow(String field) throws IOException {
    return TableReading.of("\"7\"," + field + ",\"" + field + '"', noHeader())
        .numbers()
        .get(0)
        .subList(1, 3);
  }

  private static Options noHeader() {
    return Options.of(
        TextSyntax.PLAIN.but().header(HeaderMode.NO).build(), TableOptions.DEFAULTS.but());
  }
}
