package org.daal4j.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.core.CsvWriter;
import org.daal4j.model.ModelWriter;

/** Everything that a model saves, as lines. */
record TextOfModel(List<String> lines) implements ModelWriter {

  @Override
  public void table(String file, List<String> header, Lines body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvWriter writer = new CsvWriter(bytes);
    writer.header(header);
    body.writeTo(writer);
    writer.finish();
    lines.add(file);
    bytes.toString(StandardCharsets.UTF_8).lines().forEach(lines::add);
  }

  @Override
  public void put(String key, Object value) {
    lines.add(key + " = " + value);
  }

  @Override
  public void warn(String sentence) {
    lines.add("warning " + sentence);
  }
}
