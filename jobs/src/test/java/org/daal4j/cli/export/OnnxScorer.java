package org.daal4j.cli.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores rows by a graph in onnxruntime. */
final class OnnxScorer {

  private OnnxScorer() {}

  /**
   * Its first result for each row, its fields.
   *
   * @param rows fields by column, empty where there is no value
   */
  static List<List<String>> score(Path file, List<Map<String, String>> rows)
      throws OrtException, IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file.toString())) {
      Map<String, String> about = session.getMetadata().getCustomMetadata();
      Map<String, OnnxTensor> inputs = new HashMap<>();
      List<String> numbers = names(about.get("numbers"));
      List<String> categories = names(about.get("categories"));
      if (!numbers.isEmpty()) {
        double[][] values =
            rows.stream()
                .map(row -> numbers.stream().mapToDouble(name -> number(row.get(name))).toArray())
                .toArray(double[][]::new);
        inputs.put("numbers", OnnxTensor.createTensor(environment, values));
      }
      if (!categories.isEmpty()) {
        String[][] values =
            rows.stream()
                .map(row -> categories.stream().map(row::get).toArray(String[]::new))
                .toArray(String[][]::new);
        inputs.put("categories", OnnxTensor.createTensor(environment, values));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return fields(result.get(0));
      }
    }
  }

  private static List<String> names(String json) throws IOException {
    return JSON.std.listOfFrom(String.class, json);
  }

  private static double number(String field) {
    return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }

  private static List<List<String>> fields(OnnxValue value) throws OrtException {
    List<List<String>> rows = new ArrayList<>();
    Object all = value.getValue();
    if (all instanceof double[][] numbers) {
      for (double[] row : numbers) {
        List<String> fields = new ArrayList<>();
        for (double number : row) {
          fields.add(Double.toString(number));
        }
        rows.add(fields);
      }
    } else if (all instanceof long[] clusters) {
      for (long cluster : clusters) {
        rows.add(List.of(Long.toString(cluster)));
      }
    } else {
      for (String label : (String[]) all) {
        rows.add(List.of(label));
      }
    }
    return rows;
  }
}
