package org.daal4j.group;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelWriter;

/** Applies the models of groups, and tells of itself what they tell. */
interface ModelOfGroups extends Model {

  /** The models. */
  GroupedModel<?> models();

  @Override
  default String verb() {
    return models().verb();
  }

  @Override
  default long rows() {
    return models().rows();
  }

  @Override
  default ModelColumns columns() {
    return models().columns();
  }

  @Override
  default Optional<ModelColumns> groupColumns() {
    return models().groupColumns();
  }

  @Override
  default List<String> warnings() {
    return models().warnings();
  }

  @Override
  default void save(ModelWriter result) throws IOException {
    models().save(result);
  }
}
