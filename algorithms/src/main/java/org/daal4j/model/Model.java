package org.daal4j.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.Setting;

/** What a fit has found: it does not change, and is saved in a result directory. */
public interface Model {

  /** The kind of its result, as model.json has it: the verb that fits it. */
  String verb();

  /** Number of rows it was fitted to, those of weight 0 included. */
  long rows();

  /** The columns it was fitted to. */
  ModelColumns columns();

  /** The columns that tell the group of a row; empty when it is one model for all rows. */
  default Optional<ModelColumns> groupColumns() {
    return Optional.empty();
  }

  /** Sentences the user should read. */
  List<String> warnings();

  /** The warnings with their settings as {@link Setting#tell} takes them. */
  default List<String> markedWarnings() {
    return warnings();
  }

  /** Writes its files and fields. */
  void save(ModelWriter result) throws IOException;
}
