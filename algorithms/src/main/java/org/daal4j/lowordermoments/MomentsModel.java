package org.daal4j.lowordermoments;

import java.io.IOException;
import java.util.List;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.moments.ColumnMoments;

/**
 * The low order moments of a table.
 *
 * @param columns its p columns
 * @param moments of each, p
 * @param warnings sentences a user should read
 */
public record MomentsModel(ModelColumns columns, List<ColumnMoments> moments, List<String> warnings)
    implements Model {

  /**
   * Reads saved moments.
   *
   * @throws org.daal4j.core.BadInputException when its file is malformed
   */
  public static MomentsModel read(ModelReader saved) throws IOException {
    return MomentsModelFile.read(saved);
  }

  @Override
  public long rows() {
    return moments.get(0).count();
  }

  @Override
  public String verb() {
    return "moments";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    MomentsModelFile.write(this, result);
  }
}
