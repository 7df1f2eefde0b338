package org.daal4j.benchmarks.result;

import java.util.ArrayList;
import java.util.List;

/** The notes below a table, numbered. */
final class Notes {

  private final List<String> notes = new ArrayList<>();

  /** Takes a note and gives its mark. */
  String mark(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return "[" + (notes.indexOf(note) + 1) + "]";
  }

  /** The notes as paragraphs. */
  List<String> text() {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      text.add("");
      text.add("[" + (i + 1) + "] " + notes.get(i));
    }
    return text;
  }
}
