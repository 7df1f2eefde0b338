package org.daal4j.cli.option;

import java.util.List;
import java.util.function.Predicate;
import org.daal4j.core.UsageException;
import org.daal4j.format.TableFormats;
import org.daal4j.input.TableFormat;

/**
 * Which options files of a format have no use for.
 *
 * @param formats all there are
 * @param found that of the files
 */
record FormatOptions(TableFormats formats, TableFormat found) {

  /**
   * Refuses them.
   *
   * @param given tells whether an option was given
   */
  void refuseWhatDoesNotApply(Predicate<String> given) {
    boolean libsvm = formats.isLibsvm(found);
    if (!libsvm && given.test("--n-features")) {
      throw new UsageException("--n-features applies to libsvm text only. Leave it out.");
    }
    if (libsvm) {
      refuse(given, List.of("--delimiter", "--header", "--weights"));
      refuse(given, TextSyntaxOptions.ofFields());
    } else if (!formats.isDelimited(found)) {
      refuse(given, List.of("--delimiter", "--header"));
      refuse(given, TextSyntaxOptions.ofText());
    }
    if (formats.isStored(found)) {
      refuse(given, List.of("--weights", "--missing"));
    }
  }

  private void refuse(Predicate<String> given, List<String> options) {
    for (String option : options) {
      if (given.test(option)) {
        throw new UsageException(option + " does not apply to " + found.noun() + ". Leave it out.");
      }
    }
  }
}
