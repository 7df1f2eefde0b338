package org.daal4j.cli.transform;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.SavedModels;
import org.daal4j.group.GroupedModel;
import org.daal4j.group.GroupedProjector;
import org.daal4j.model.ModelReader;
import org.daal4j.model.Projector;
import org.daal4j.pca.PcaModel;
import org.daal4j.svd.SvdModel;

/** The kinds of models that transform; one line each. */
final class SavedProjectors {

  private static final Map<String, SavedModels.Loader<? extends Projector>> LOADERS =
      new LinkedHashMap<>();

  static {
    LOADERS.put("pca", PcaModel::read);
    LOADERS.put("svd", SvdModel::read);
  }

  private SavedProjectors() {}

  static Projector open(Configuration conf, String directory) throws IOException {
    return new SavedModels<Projector>("transform does not apply", LOADERS)
        .open(conf, directory, SavedProjectors::ofGroups);
  }

  private static Projector ofGroups(
      ModelReader saved, SavedModels.Loader<? extends Projector> loader) throws IOException {
    return new GroupedProjector(GroupedModel.read(saved, loader::read));
  }
}
