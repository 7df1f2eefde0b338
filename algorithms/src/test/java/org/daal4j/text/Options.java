package org.daal4j.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;

/** What a user says of a table of text: options that differ from the defaults in a few things. */
public record Options(TextSyntax syntax, TableOptions table) {

  static final Options DEFAULTS = new Options(TextSyntax.PLAIN, TableOptions.DEFAULTS);

  static Options of(TextSyntax syntax, TableOptions.Builder table) {
    return new Options(syntax, table.build());
  }

  static Options of(TableOptions.Builder table) {
    return of(TextSyntax.PLAIN, table);
  }

  static Options of(TextSyntax.Builder syntax) {
    return new Options(syntax.build(), TableOptions.DEFAULTS);
  }

  static Options delimiter(char delimiter) {
    return of(TextSyntax.PLAIN.but().delimiter(delimiter));
  }

  static Options header(HeaderMode header) {
    return of(TextSyntax.PLAIN.but().header(header));
  }

  static Options columns(String... columns) {
    return of(TableOptions.DEFAULTS.but().columns(List.of(columns)));
  }

  static Options responses(String... responses) {
    return of(TableOptions.DEFAULTS.but().responses(List.of(responses)));
  }

  static Options weights(String weights) {
    return of(TableOptions.DEFAULTS.but().weights(weights));
  }

  /** The first of the text columns is a label. */
  static Options labelAndKept(String label, String... kept) {
    return of(TableOptions.DEFAULTS.but().text(List.of(label), List.of(kept)));
  }

  /** The kept columns are left out of the features. */
  static Options keptOnly(String... text) {
    List<String> features = List.of(text).stream().map("!"::concat).toList();
    return of(TableOptions.DEFAULTS.but().columns(features).text(List.of(), List.of(text)));
  }

  static Options skipMissing() {
    return of(TableOptions.DEFAULTS.but().policy(new RowPolicy(Missing.SKIP, 0)));
  }

  static Options skipBad(long most) {
    return of(TableOptions.DEFAULTS.but().policy(new RowPolicy(Missing.FAIL, most)));
  }

  /** The same of the columns, in another syntax. */
  Options in(TextSyntax other) {
    return new Options(other, table);
  }

  /** Looks at a table. */
  TextLayout layout(InputStream firstFile, String file) throws IOException {
    return SeenText.of(syntax, firstFile, file).layout(table);
  }
}
