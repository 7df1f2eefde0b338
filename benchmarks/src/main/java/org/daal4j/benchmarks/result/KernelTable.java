package org.daal4j.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of kernels: one line for each that was ever run. */
record KernelTable(ResultFile results) {

  List<String> text() {
    List<String> text = new ArrayList<>();
    text.add("| kernel | median (least–greatest) | unit | date, commit |");
    text.add("|---|---|---|---|");
    for (Measured one : results.ofLines("kernel-")) {
      text.add(
          "| "
              + one.note()
              + " | "
              + Cell.of(Optional.of(one), new Notes())
              + " | "
              + one.unit()
              + " | "
              + one.date()
              + " "
              + one.version()
              + " |");
    }
    return text;
  }
}
