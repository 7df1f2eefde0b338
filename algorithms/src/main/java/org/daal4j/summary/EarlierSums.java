package org.daal4j.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.UsageException;
import org.daal4j.table.TableLayout;

/**
 * What was summed up of rows that come before those of a fit, in their order; perhaps nothing.
 *
 * @param sums each of other tables, all of the same columns, roles and options
 */
record EarlierSums(List<SavedSummary> sums) {

  /**
   * Checks that they merge.
   *
   * @throws UsageException when two differ, or have rows in common
   */
  EarlierSums {
    sums = List.copyOf(sums);
    Set<String> known = new HashSet<>();
    for (SavedSummary sum : sums) {
      SavedSummary first = sums.get(0);
      Difference found = first.header().from(sum.header());
      if (found != null) {
        throw found.between(first.name(), sum.name());
      }
      if (!sum.header().tables().stream().allMatch(known::add)) {
        throw new UsageException(
            sum.name()
                + " has rows that are in another result already, and would count twice. Leave one"
                + " of them out.");
      }
    }
  }

  boolean isEmpty() {
    return sums.isEmpty();
  }

  private SavedSummary first() {
    return sums.get(0);
  }

  /** Their columns, for a fit without rows. */
  TableLayout layout() {
    return first().header().columns().layout();
  }

  long rows() {
    return sums.stream().mapToLong(sum -> sum.header().rows()).sum();
  }

  long skippedRows() {
    return sums.stream().mapToLong(sum -> sum.header().skippedRows()).sum();
  }

  /**
   * The files whose rows are in them, and others.
   *
   * @param files what others are known by
   * @throws UsageException when the rows of one of those are in them already
   */
  List<String> filesAnd(List<String> files) {
    List<String> tables = new ArrayList<>();
    for (SavedSummary sum : sums) {
      if (files.stream().anyMatch(new HashSet<>(sum.header().tables())::contains)) {
        throw new UsageException(
            "the rows of these files, or of some of them, are in "
                + sum.name()
                + " already, and would count twice. Name new files only.");
      }
      tables.addAll(sum.header().tables());
    }
    tables.addAll(files);
    return tables;
  }

  /**
   * The pass over rows that follow.
   *
   * @param columns of those rows
   * @param fold their pass, as if nothing came before
   * @throws UsageException when the rows would be summed up otherwise
   */
  <P extends Partial<P>, R> Fold<P, R> following(SummaryColumns columns, Fold<P, R> fold)
      throws IOException {
    if (isEmpty()) {
      return fold;
    }
    first().requireSame(columns);
    SummaryPass before = first().header().pass();
    Difference found = before.from(SummaryPass.of(fold));
    if (found != null) {
      throw found.between(first().name(), "the table");
    }
    Fold<P, R> pass = fold.following(before.written());
    for (SavedSummary sum : sums) {
      if (adopted(pass, pass.newPartial(), sum).isEmpty()) {
        throw SummaryPass.otherRows().between(sum.name(), "other rows");
      }
    }
    return pass;
  }

  /** A sum as the pass would have made it; empty when it cannot be made so. */
  private static <P extends Partial<P>> Optional<P> adopted(
      Fold<P, ?> pass, P partial, SavedSummary sum) throws IOException {
    SummaryPass own = sum.header().pass();
    return own.isSame(SummaryPass.of(pass))
        ? Optional.of(partial)
        : pass.adopted(partial, own.written());
  }

  /** All of them, merged in order; at least one. */
  <P extends Partial<P>> P merged(Fold<P, ?> pass) throws IOException {
    P whole = read(pass, first());
    for (SavedSummary next : sums.subList(1, sums.size())) {
      whole.merge(read(pass, next));
    }
    return whole;
  }

  private static <P extends Partial<P>> P read(Fold<P, ?> pass, SavedSummary sum)
      throws IOException {
    return adopted(pass, sum.read(pass.newPartial()), sum).orElseThrow();
  }
}
