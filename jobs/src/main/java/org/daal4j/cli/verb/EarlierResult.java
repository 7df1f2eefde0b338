package org.daal4j.cli.verb;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.result.SavedModel;
import org.daal4j.result.SavedSummaries;
import org.daal4j.summary.SavedSummary;

/**
 * A result that others are merged with.
 *
 * @param model its fields
 * @param name as the user wrote it
 * @param summary what it has kept of its rows
 */
public record EarlierResult(SavedModel model, String name, SavedSummary summary) {

  /** Options that say how features are prepared. */
  private static final List<String> PREPARING =
      List.of("missing", "categorical", "reference", "scale");

  /**
   * Opens one.
   *
   * @throws BadInputException when it is not complete, or has kept nothing of its rows
   */
  public static EarlierResult open(Invocation invocation, String name) throws IOException {
    SavedModel model = SavedModel.open(invocation.conf(), name);
    return new EarlierResult(model, name, SavedSummaries.open(model, name));
  }

  /**
   * Makes sure that a run is of the same verb, and prepares its features as the result did.
   *
   * @throws UsageException that names the first difference
   */
  void requireSameOptions(Invocation invocation) throws BadInputException {
    requireVerb(invocation.verb());
    Map<String, String> there = model.options();
    Map<String, Object> here = invocation.options();
    for (String option : PREPARING) {
      String one = preparing(option, there.get(option));
      String other = preparing(option, here.get(option));
      if (!there.containsKey(option)
          && invocation.given().test("--" + option)
          && !other.isEmpty()
          && !other.equals("none")) {
        throw new UsageException(
            name
                + " was saved by a program, and tells no options: features are prepared as they were"
                + " there. Leave --"
                + option
                + " out.");
      }
      if (there.containsKey(option) && here.containsKey(option) && !one.equals(other)) {
        throw new UsageException(
            name
                + " cannot be merged with the table: --"
                + option
                + " is "
                + shown(one)
                + " in the one and "
                + shown(other)
                + " in the other. Give it as it was given there.");
      }
    }
  }

  /**
   * Makes sure that it is a result of a verb.
   *
   * @throws UsageException when it is another's
   */
  public void requireVerb(String verb) throws BadInputException {
    String fit = model.string("verb");
    if (!fit.equals(verb)) {
      throw new UsageException(
          name + " is a result of " + fit + ", not of " + verb + ". Name one of " + verb + ".");
    }
  }

  private static String preparing(String option, Object value) {
    String text = String.valueOf(value);
    // Rows that are left out, or make the run fail, shape no sum.
    boolean fills = !option.equals("missing") || text.equals("mean") || text.equals("median");
    return fills ? text : "";
  }

  private static String shown(String value) {
    return value.isEmpty() ? "not there" : "'" + value + "'";
  }

  /** The options of the result, those apart that say where its rows came from. */
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    if (model.content().get("options") instanceof Map<?, ?> said) {
      said.forEach((name, value) -> options.put(String.valueOf(name), value));
    }
    options.remove("save-partial");
    options.remove("merge-with");
    return options;
  }
}
