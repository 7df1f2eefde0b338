package org.daal4j.profile;

import java.io.IOException;
import java.util.List;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;

/**
 * What is in a table.
 *
 * @param columns its p columns
 * @param options what was asked for
 * @param profiles of each column, p
 * @param correlations of columns of numbers
 * @param warnings sentences a user should read
 */
public record ProfileModel(
    ModelColumns columns,
    ProfileOptions options,
    List<ColumnProfile> profiles,
    Correlations correlations,
    List<String> warnings)
    implements Model {

  /**
   * Reads a saved profile.
   *
   * @throws org.daal4j.core.BadInputException when its files are malformed or contradict each other
   */
  public static ProfileModel read(ModelReader saved) throws IOException {
    return ProfileModelFile.read(saved);
  }

  @Override
  public String verb() {
    return "profile";
  }

  @Override
  public long rows() {
    return profiles.get(0).rows();
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    ProfileModelFile.write(this, result);
  }
}
