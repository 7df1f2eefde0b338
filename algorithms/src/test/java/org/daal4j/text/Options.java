package org.daal4j.text;

import java.util.List;

/** Options that differ from the defaults in a few things. */
final class Options {

  static final TextOptions DEFAULTS = TextOptions.defaults();

  private Options() {}

  static TextOptions delimiter(char delimiter) {
    return new TextOptions(
        delimiter, HeaderMode.AUTO, List.of(), List.of(), "", List.of(), 0, false, 0);
  }

  static TextOptions header(HeaderMode header) {
    return new TextOptions(',', header, List.of(), List.of(), "", List.of(), 0, false, 0);
  }

  static TextOptions columns(String... columns) {
    return new TextOptions(
        ',', HeaderMode.AUTO, List.of(columns), List.of(), "", List.of(), 0, false, 0);
  }

  static TextOptions responses(String... responses) {
    return new TextOptions(
        ',', HeaderMode.AUTO, List.of(), List.of(responses), "", List.of(), 0, false, 0);
  }

  static TextOptions weights(String weights) {
    return new TextOptions(
        ',', HeaderMode.AUTO, List.of(), List.of(), weights, List.of(), 0, false, 0);
  }

  /** The first of the text columns is a label. */
  static TextOptions labelAndKept(String... text) {
    return new TextOptions(
        ',', HeaderMode.AUTO, List.of(), List.of(), "", List.of(text), 1, false, 0);
  }

  /** The kept columns are left out of the features. */
  static TextOptions keptOnly(String... text) {
    List<String> features = List.of(text).stream().map("!"::concat).toList();
    return new TextOptions(
        ',', HeaderMode.AUTO, features, List.of(), "", List.of(text), 0, false, 0);
  }

  static TextOptions skipMissing() {
    return new TextOptions(',', HeaderMode.AUTO, List.of(), List.of(), "", List.of(), 0, true, 0);
  }

  static TextOptions skipBad(long most) {
    return new TextOptions(
        ',', HeaderMode.AUTO, List.of(), List.of(), "", List.of(), 0, false, most);
  }
}
