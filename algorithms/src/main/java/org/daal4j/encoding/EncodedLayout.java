package org.daal4j.encoding;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.table.DerivedLayout;
import org.daal4j.table.TableLayout;

/**
 * The columns of a table whose features are encoded.
 *
 * @param raw those of the files
 * @param code what becomes of the features
 */
public record EncodedLayout(TableLayout raw, Encoding code) implements DerivedLayout {

  /** Names of the columns of the features, then of the responses. */
  @Override
  public List<String> columns() {
    List<String> names = new ArrayList<>(code.names());
    names.addAll(raw.columns().subList(raw.features(), raw.columns().size()));
    return List.copyOf(names);
  }

  @Override
  public int features() {
    return code.columns();
  }

  /** Position of each feature, once for each column it becomes; then of the responses. */
  @Override
  public int[] positions() {
    List<Integer> positions = new ArrayList<>();
    List<Integer> files = featurePositions();
    for (int feature = 0; feature < files.size(); feature++) {
      for (int i = 0; i < code.features().get(feature).columns(); i++) {
        positions.add(files.get(feature));
      }
    }
    for (int i = raw.features(); i < roles().numeric().length; i++) {
      positions.add(roles().numeric()[i] + 1);
    }
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Position from 1, in the file, of each feature. */
  public List<Integer> featurePositions() {
    List<Integer> positions = new ArrayList<>();
    int number = 0;
    int category = labelsAndKept();
    for (FeatureCode feature : code.features()) {
      positions.add(
          1
              + (feature instanceof FeatureCode.OfNumber
                  ? roles().numeric()[number++]
                  : roles().text()[category++]));
    }
    return positions;
  }

  private int labelsAndKept() {
    return roles().text().length - roles().categories();
  }

  @Override
  public List<String> textColumns() {
    return raw.textColumns().subList(0, labelsAndKept());
  }

  @Override
  public int labels() {
    return raw.labels();
  }
}
