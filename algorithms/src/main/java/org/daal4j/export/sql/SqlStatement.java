package org.daal4j.export.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daal4j.export.ExportedModel;
import org.daal4j.export.Scoring;

/**
 * A model as one SELECT over a table, which gives kept columns and what the model makes of each
 * row. Its numbers are those of the model to the last bit. A row has NULL where predicting would
 * stop.
 *
 * @param dialect how it is spelled
 * @param table what it reads
 * @param keep names of the columns that come first; none means all of the table
 */
public record SqlStatement(Dialect dialect, TableName table, List<String> keep) {

  /** The statement, without a semicolon. */
  public String of(ExportedModel model) {
    Inputs inputs = new Inputs(dialect, model.unseen());
    Scoring scoring = model.scoring();
    if (scoring instanceof Scoring.Nearest nearest) {
      Steps steps = new Steps(model, inputs);
      return inSteps(model, steps, steps.nearest(nearest, kept("t"), table.in(dialect)));
    }
    if (scoring instanceof Scoring.Classes classes) {
      Steps steps = new Steps(model, inputs);
      return inSteps(model, steps, steps.best(classes, kept("t"), table.in(dialect)));
    }
    Terms terms = new Terms(model, inputs);
    List<String> sums = new ArrayList<>();
    for (int i = 0; i < scoring.outputs().size(); i++) {
      sums.add(
          Sums.balanced(
              scoring instanceof Scoring.Responses responses
                  ? terms.of(responses, i)
                  : terms.of((Scoring.Coordinates) scoring, i),
              "    "));
    }
    return select(model, "t", sums) + "FROM " + table.in(dialect) + " AS t\n";
  }

  private String inSteps(ExportedModel model, Steps steps, String result) {
    StringBuilder statement = new StringBuilder("WITH ");
    for (int i = 0; i < steps.tables().size(); i++) {
      statement.append(i == 0 ? "" : ",\n").append("daal4j_step").append(i).append(" AS (\n  ");
      statement.append(steps.tables().get(i)).append("\n)");
    }
    return statement
        .append('\n')
        .append(select(model, "s", List.of(result)))
        .append("FROM ")
        .append(steps.last())
        .append(" AS s\n")
        .toString();
  }

  private String select(ExportedModel model, String alias, List<String> results) {
    StringBuilder select = new StringBuilder("SELECT\n  ").append(kept(alias));
    for (int i = 0; i < results.size(); i++) {
      select.append(",\n  ").append(results.get(i));
      select.append("\n  AS ").append(dialect.name(output(model.scoring(), i)));
    }
    return select.append('\n').toString();
  }

  private String kept(String alias) {
    return keep.isEmpty()
        ? alias + ".*"
        : String.join(", ", keep.stream().map(name -> alias + "." + dialect.name(name)).toList());
  }

  /** Another name where a kept column may have it, as predict and transform give. */
  private String output(Scoring scoring, int i) {
    String name = scoring.outputs().get(i);
    Set<String> taken = new HashSet<>(keep);
    String prefix = scoring instanceof Scoring.Coordinates ? "transformed_" : "predicted_";
    return keep.isEmpty() || taken.contains(name) ? prefix + name : name;
  }
}
