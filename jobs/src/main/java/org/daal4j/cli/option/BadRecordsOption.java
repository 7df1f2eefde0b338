package org.daal4j.cli.option;

/** The value of {@code --bad-records}. */
public record BadRecordsOption(OptionValue value) {

  /** How many malformed rows may be left out. */
  long most() {
    String text = value.text();
    if (text.equals("fail")) {
      return 0;
    }
    if (text.equals("skip")) {
      return Long.MAX_VALUE;
    }
    if (!text.matches("skip:[0-9]{1,18}")) {
      throw value.wrong("is not understood. Write fail, skip, or skip:N for at most N rows.");
    }
    return Long.parseLong(text.substring("skip:".length()));
  }
}
