package org.daal4j.export.onnx;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daal4j.export.ExportedModel;
import org.daal4j.export.Scoring;
import org.daal4j.export.Scoring.Classes;
import org.daal4j.export.Scoring.Coordinates;
import org.daal4j.export.Scoring.Nearest;
import org.daal4j.export.Scoring.Responses;

/**
 * A model as a graph of ONNX: core operators only, all numbers double. Names of the columns of its
 * inputs stand in its metadata, as lists in JSON.
 *
 * <p>Distances and scores are added up by {@code CumSum}, one after the other, in the order in
 * which predicting adds, so that ties come out as there; a {@code Scan} takes one centroid or class
 * after the other, so that {@code double[rows, p]} is all it needs.
 */
public final class OnnxModel {

  /** Version of the operators; the first that compares texts. */
  public static final int OPSET = 19;

  private static final int IR_VERSION = 9; // the one of that set of operators

  private static final int MODEL_IR_VERSION = 1;
  private static final int MODEL_PRODUCER = 2;
  private static final int MODEL_GRAPH = 7;
  private static final int MODEL_OPSET = 8;
  private static final int MODEL_METADATA = 14;

  private static final int ROWS = EncodedInputs.ROWS;
  private static final int LANES = 4; // columns whose squares are added first

  private final ExportedModel model;
  private final Graph graph = new Graph("model");
  private final EncodedInputs inputs;

  private OnnxModel(ExportedModel model) {
    this.model = model;
    this.inputs = new EncodedInputs(model, graph);
  }

  /**
   * Writes a model.
   *
   * @throws ArithmeticException when it has more numbers than a file can hold
   */
  public static void write(ExportedModel model, OutputStream out) throws IOException {
    new OnnxModel(model).build().writeTo(out);
  }

  private Message build() {
    String rows = inputs.encode();
    Scoring scoring = model.scoring();
    if (scoring instanceof Responses responses) {
      respond(rows, responses);
    } else if (scoring instanceof Coordinates coordinates) {
      project(rows, coordinates);
    } else if (scoring instanceof Nearest nearest) {
      assign(rows, nearest);
    } else {
      classify(rows, (Classes) scoring);
    }
    return new Message()
        .put(MODEL_IR_VERSION, IR_VERSION)
        .put(MODEL_PRODUCER, "daal4j")
        .put(MODEL_GRAPH, graph.message())
        .put(MODEL_OPSET, new Message().put(1, "").put(2, OPSET))
        .put(MODEL_METADATA, metadata(EncodedInputs.NUMBERS, inputs.numberNames()))
        .put(MODEL_METADATA, metadata(EncodedInputs.CATEGORIES, inputs.categoryNames()))
        .put(MODEL_METADATA, metadata("outputs", scoring.outputs()));
  }

  private static Message metadata(String key, List<String> names) {
    JsonStringEncoder json = JsonStringEncoder.getInstance();
    List<String> texts =
        names.stream().map(name -> '"' + new String(json.quoteAsString(name)) + '"').toList();
    return new Message().put(1, key).put(2, "[" + String.join(", ", texts) + "]");
  }

  private void respond(String rows, Responses responses) {
    double[][] beta = responses.beta();
    double[] intercepts = Arrays.stream(beta).mapToDouble(one -> one[0]).toArray();
    double[][] slopes =
        Arrays.stream(beta)
            .map(one -> Arrays.copyOfRange(one, 1, one.length))
            .toArray(double[][]::new);
    String product = graph.node("MatMul", rows, graph.matrix(transposed(slopes)));
    String sum = graph.node("Add", product, graph.matrix(intercepts));
    graph.output(inputs.checked(sum), "predictions", Tensor.DOUBLE, ROWS, beta.length);
  }

  private void project(String rows, Coordinates coordinates) {
    double[] scales = coordinates.scales().clone();
    double[][] directions =
        Arrays.stream(coordinates.directions()).map(double[]::clone).toArray(double[][]::new);
    for (int j = 0; j < scales.length; j++) {
      if (scales[j] == 0) {
        scales[j] = 1;
        for (double[] direction : directions) {
          direction[j] = 0;
        }
      }
    }
    String centred = graph.node("Sub", rows, graph.matrix(coordinates.means()));
    String scaled = graph.node("Div", centred, graph.matrix(scales));
    String product = graph.node("MatMul", scaled, graph.matrix(transposed(directions)));
    graph.output(inputs.checked(product), "coordinates", Tensor.DOUBLE, ROWS, directions.length);
  }

  private static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }

  /** Columns of zeros make the number of columns one of lanes, and change no sum. */
  private void assign(String rows, Nearest nearest) {
    double[][] centroids = nearest.centroids();
    int p = centroids[0].length;
    int groups = (p + LANES - 1) / LANES;
    int padded = LANES * groups;
    double[][] points =
        Arrays.stream(centroids)
            .map(centroid -> Arrays.copyOf(centroid, padded))
            .toArray(double[][]::new);
    String values =
        p == padded
            ? rows
            : graph.node("Pad", rows, graph.integers(0, 0, 0, padded - p), graph.number(0));

    Graph body = new Graph("distance");
    body.input("centroid", Tensor.DOUBLE, padded);
    String difference = body.node("Sub", values, "centroid");
    String squares = body.node("Mul", difference, difference);
    String grouped = body.node("Reshape", squares, body.integers(0, groups, LANES));
    String sums =
        body.node(
            "Add",
            body.node("Add", lane(body, grouped, 0), lane(body, grouped, 1)),
            body.node("Add", lane(body, grouped, 2), lane(body, grouped, 3)));
    body.output(lastSum(body, sums, groups), "squaredDistance", Tensor.DOUBLE, ROWS);

    String distances = byRow(graph.scan(body, graph.matrix(points)));
    String cluster = graph.node("ArgMin", Map.of("axis", 1, "keepdims", 0), distances);
    graph.output(
        graph.node("Where", hasNone(distances), graph.integer(-1), cluster),
        "cluster",
        Tensor.INT64,
        ROWS);
  }

  private static String lane(Graph graph, String grouped, int lane) {
    return graph.node("Gather", Map.of("axis", 2), grouped, graph.integer(lane));
  }

  private void classify(String rows, Classes classes) {
    int p = classes.slopes()[0].length;
    double[][] weights = new double[classes.classes().size()][1 + p];
    for (int c = 0; c < weights.length; c++) {
      weights[c][0] = classes.constants()[c];
      System.arraycopy(classes.slopes()[c], 0, weights[c], 1, p);
    }
    String values = graph.node("Pad", rows, graph.integers(0, 1, 0, 0), graph.number(1));

    Graph body = new Graph("score");
    body.input("weights", Tensor.DOUBLE, 1 + p);
    String products = body.node("Mul", values, "weights");
    body.output(lastSum(body, products, 1 + p), "logScore", Tensor.DOUBLE, ROWS);

    String scores = byRow(graph.scan(body, graph.matrix(weights)));
    String best = graph.node("ArgMax", Map.of("axis", 1, "keepdims", 0), scores);
    String index = graph.node("Where", hasNone(scores), graph.integer(weights.length), best);
    List<String> labels = new ArrayList<>(classes.classes());
    labels.add(""); // of a row that has none
    graph.output(graph.node("Gather", graph.texts(labels), index), "class", Tensor.STRING, ROWS);
    graph.output(
        graph.node("Softmax", Map.of("axis", 1), scores),
        "probabilities",
        Tensor.DOUBLE,
        ROWS,
        weights.length);
  }

  /** The sum of each row, {@code double[rows]}. */
  private static String lastSum(Graph graph, String matrix, int columns) {
    String sums = graph.node("CumSum", matrix, graph.integer(1));
    return graph.node("Gather", Map.of("axis", 1), sums, graph.integer(columns - 1));
  }

  private String byRow(String results) {
    return inputs.checked(graph.node("Transpose", results));
  }

  /** Whether the first of the results of a row is NaN, as all are then: {@code bool[rows]}. */
  private String hasNone(String results) {
    return graph.node("IsNaN", graph.node("Gather", Map.of("axis", 1), results, graph.integer(0)));
  }
}
