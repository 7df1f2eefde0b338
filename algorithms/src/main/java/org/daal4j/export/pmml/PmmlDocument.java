package org.daal4j.export.pmml;

import static org.daal4j.core.ShortestDecimal.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.daal4j.core.UsageException;
import org.daal4j.export.ExportedModel;
import org.daal4j.export.Scoring.Classes;
import org.daal4j.export.Scoring.Nearest;
import org.daal4j.export.Scoring.Responses;

/**
 * A model as PMML 4.4: a RegressionModel for each response; a ClusteringModel; or, of classes, a
 * RegressionModel of classes whose scores go through softmax, as PMML's own NaiveBayesModel is not
 * the multinomial one.
 *
 * @see <a href="https://dmg.org/pmml/v4-4-1/GeneralStructure.html">PMML 4.4.1</a>
 */
public final class PmmlDocument {

  private final ExportedModel model;
  private final Fields fields;
  private final XmlWriter out;

  private PmmlDocument(ExportedModel model, OutputStream out) throws IOException {
    this.model = model;
    this.fields = new Fields(model);
    this.out = new XmlWriter(out);
  }

  /**
   * Writes a model.
   *
   * @throws UsageException when PMML has no such model, or XML no character of a name
   */
  public static void write(ExportedModel model, OutputStream out) throws IOException {
    new PmmlDocument(model, out).write();
  }

  private void write() throws IOException {
    if (model.scoring() instanceof Responses responses) {
      List<String> targets = responses.outputs().stream().map(fields::unique).toList();
      begin(targets.size());
      for (String target : targets) {
        out.empty("DataField", "name", target, "optype", "continuous", "dataType", "double");
      }
      out.end();
      for (int t = 0; t < targets.size(); t++) {
        regression(targets.get(t), responses.beta()[t]);
      }
    } else if (model.scoring() instanceof Nearest nearest) {
      begin(0);
      out.end();
      clustering(nearest);
    } else if (model.scoring() instanceof Classes classes) {
      String target = fields.unique("class");
      begin(1);
      Fields.declare(out, target, classes.classes());
      out.end();
      classification(target, classes);
    } else {
      throw new UsageException(
          "a "
              + model.kind()
              + " model cannot be written as PMML, which has no model of coordinates. Export it as"
              + " SQL or ONNX.");
    }
    out.end().finish();
  }

  private void begin(int targets) throws IOException {
    out.begin("PMML", "xmlns", "http://www.dmg.org/PMML-4_4", "version", "4.4");
    out.begin("Header", "description", "A " + model.kind() + " model");
    out.empty("Application", "name", "daal4j").end();
    String count = Integer.toString(fields.count() + targets);
    out.begin("DataDictionary", "numberOfFields", count);
    fields.declare(out);
  }

  private void regression(String target, double[] beta) throws IOException {
    out.begin(
        "RegressionModel",
        "modelName",
        target,
        "functionName",
        "regression",
        "targetFieldName",
        target,
        "normalizationMethod",
        "none");
    schema(target);
    outputs("predicted_" + target, "double", "continuous", List.of());
    fields.derive(out);
    table(beta[0], Arrays.copyOfRange(beta, 1, beta.length));
    out.end();
  }

  private void classification(String target, Classes classes) throws IOException {
    out.begin(
        "RegressionModel",
        "functionName",
        "classification",
        "targetFieldName",
        target,
        "normalizationMethod",
        "softmax");
    schema(target);
    outputs("predicted_class", "string", "categorical", classes.classes());
    fields.derive(out);
    for (int c = 0; c < classes.classes().size(); c++) {
      table(
          classes.constants()[c], classes.slopes()[c], "targetCategory", classes.classes().get(c));
    }
    out.end();
  }

  private void table(double intercept, double[] coefficients, String... more) throws IOException {
    String[] attributes =
        Arrays.copyOf(new String[] {"intercept", format(intercept)}, 2 + more.length);
    System.arraycopy(more, 0, attributes, 2, more.length);
    out.begin("RegressionTable", attributes);
    for (int j = 0; j < coefficients.length; j++) {
      out.empty(
          "NumericPredictor",
          "name",
          fields.columns().get(j),
          "coefficient",
          format(coefficients[j]));
    }
    out.end();
  }

  private void clustering(Nearest nearest) throws IOException {
    double[][] centroids = nearest.centroids();
    out.begin(
        "ClusteringModel",
        "functionName",
        "clustering",
        "modelClass",
        "centerBased",
        "numberOfClusters",
        Integer.toString(centroids.length));
    schema("");
    outputs("cluster", "string", "categorical", List.of());
    fields.derive(out);
    out.begin("ComparisonMeasure", "kind", "distance", "compareFunction", "absDiff");
    out.empty("squaredEuclidean").end();
    for (String column : fields.columns()) {
      out.empty("ClusteringField", "field", column, "compareFunction", "absDiff");
    }
    for (int c = 0; c < centroids.length; c++) {
      out.begin("Cluster", "id", Integer.toString(c));
      out.begin("Array", "n", Integer.toString(centroids[c].length), "type", "real");
      out.text(
          Arrays.stream(centroids[c])
              .mapToObj(value -> format(value))
              .collect(Collectors.joining(" ")));
      out.end().end();
    }
    out.end();
  }

  private void schema(String target) throws IOException {
    out.begin("MiningSchema");
    fields.take(out);
    if (!target.isEmpty()) {
      out.empty("MiningField", "name", target, "usageType", "target");
    }
    out.end();
  }

  private void outputs(String name, String type, String kind, List<String> classes)
      throws IOException {
    out.begin("Output");
    out.empty(
        "OutputField", "name", name, "optype", kind, "dataType", type, "feature", "predictedValue");
    for (String label : classes) {
      out.empty(
          "OutputField",
          "name",
          "probability_" + label,
          "optype",
          "continuous",
          "dataType",
          "double",
          "feature",
          "probability",
          "value",
          label);
    }
    out.end();
  }
}
