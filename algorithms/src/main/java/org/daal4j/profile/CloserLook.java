package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.NumberArrays;
import org.daal4j.quantile.LookInWindows;

/**
 * What a pass after the first looks for.
 *
 * @param fields where the fields of the columns are
 * @param measures columns whose powers and bins are counted
 * @param related how many of them, from the first, are multiplied with each other
 * @param texts columns whose texts are counted
 * @param windows where order statistics are looked for
 */
record CloserLook(
    Fields fields,
    List<Measure> measures,
    int related,
    List<TextSearch> texts,
    LookInWindows windows) {

  /** Whether the texts of the table have to be read again. */
  boolean needsTexts() {
    return !texts.isEmpty();
  }

  void write(DataOutput out) throws IOException {
    fields.write(out);
    out.writeInt(measures.size());
    for (Measure measure : measures) {
      measure.write(out);
    }
    out.writeInt(related);
    out.writeInt(texts.size());
    for (TextSearch text : texts) {
      text.write(out);
    }
    windows.write(out);
  }

  static CloserLook read(DataInput in) throws IOException {
    Fields fields = Fields.read(in);
    List<Measure> measures = new ArrayList<>();
    for (int left = NumberArrays.count(in, fields.columns(), "columns"); left > 0; left--) {
      measures.add(Measure.read(in));
    }
    int related = NumberArrays.count(in, measures.size(), "columns");
    List<TextSearch> texts = new ArrayList<>();
    for (int left = NumberArrays.count(in, fields.columns(), "columns"); left > 0; left--) {
      texts.add(TextSearch.read(in));
    }
    LookInWindows windows = new LookInWindows(in);
    return new CloserLook(fields, List.copyOf(measures), related, List.copyOf(texts), windows);
  }
}
