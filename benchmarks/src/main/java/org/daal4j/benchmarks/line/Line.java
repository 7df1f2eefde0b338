package org.daal4j.benchmarks.line;

import java.util.List;
import org.daal4j.benchmarks.data.Table;

/**
 * One line of a table of the document.
 *
 * @param id the name in options and results
 * @param section the table it belongs to
 * @param title what is done
 * @param data the data
 * @param files the forms of it that are needed, first the one that is read
 * @param entries who does it, and how
 * @param tolerance by how much, relative, results may differ
 */
public record Line(
    String id,
    Section section,
    String title,
    Table data,
    List<Table.Form> files,
    List<Entry> entries,
    double tolerance) {

  /** Of objectives from the same start. */
  static final double OBJECTIVE = 1e-9;

  /** Of other numbers: normal equations of some contenders lose digits. */
  static final double NUMBERS = 1e-7;
}
