package org.daal4j.summary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daal4j.core.CsvWriter;
import org.daal4j.model.Model;
import org.daal4j.model.ModelWriter;

/** What a model saves: its tables as text, and its fields. */
final class SavedFields implements ModelWriter {

  private final Map<String, Object> found = new TreeMap<>();

  /** Those of a model. */
  static Map<String, Object> of(Model model) throws IOException {
    SavedFields fields = new SavedFields();
    model.save(fields);
    return fields.found;
  }

  @Override
  public void table(String file, List<String> header, Lines body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvWriter lines = new CsvWriter(bytes);
    lines.header(header);
    body.writeTo(lines);
    lines.finish();
    found.put(file, bytes.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void put(String key, Object value) {
    found.put(key, value);
  }

  @Override
  public void warn(String sentence) {
    found.merge("warnings", sentence, (all, one) -> all + "\n" + one);
  }
}
