package org.daal4j.cli.verb;

import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.model.ModelReader;

/**
 * What model.json tells of the run that made a result.
 *
 * @param verb its name in the catalogue
 * @param columns how many columns were used
 * @param rows how many rows were used
 * @param skippedRows how many were left out
 * @param passes over the rows
 * @param engine where it ran
 * @param seconds wall time
 * @param warnings sentences the user should read
 * @param files names in the result directory
 */
public record RunFacts(
    String verb,
    int columns,
    long rows,
    long skippedRows,
    long passes,
    String engine,
    double seconds,
    List<String> warnings,
    List<String> files) {

  /** Reads them. */
  static RunFacts read(ModelReader saved) throws BadInputException {
    return new RunFacts(
        saved.string("verb"),
        saved.strings("columns").size(),
        saved.wholeNumber("rows"),
        saved.wholeNumber("skippedRows"),
        saved.wholeNumber("passes"),
        saved.string("engine"),
        saved.number("seconds"),
        saved.strings("warnings"),
        saved.strings("files"));
  }
}
