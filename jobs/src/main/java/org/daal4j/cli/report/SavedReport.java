package org.daal4j.cli.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.SavedModels;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.dbscan.DbscanResult;
import org.daal4j.elasticnet.ElasticNetModel;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.StartingCentroids;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.model.Model;
import org.daal4j.model.ModelReader;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.pca.PcaModel;
import org.daal4j.picture.Page;
import org.daal4j.profile.ProfileModel;
import org.daal4j.qr.QrModel;
import org.daal4j.regression.LinearModel;
import org.daal4j.report.CovariancePage;
import org.daal4j.report.DbscanPage;
import org.daal4j.report.ElasticNetPage;
import org.daal4j.report.KMeansPage;
import org.daal4j.report.LogisticPage;
import org.daal4j.report.ModelPage;
import org.daal4j.report.MomentsPage;
import org.daal4j.report.NaiveBayesPage;
import org.daal4j.report.PcaPage;
import org.daal4j.report.ProfilePage;
import org.daal4j.report.QrPage;
import org.daal4j.report.RegressionPage;
import org.daal4j.report.ReportRows;
import org.daal4j.report.StartPage;
import org.daal4j.report.SvdPage;
import org.daal4j.svd.SvdModel;

/**
 * A saved model and how it is shown.
 *
 * @param labelled whether rows come with labels
 * @param counts whether their features are counts
 * @param <M> the model
 */
record SavedReport<M extends Model>(M model, ModelPage<M> page, boolean labelled, boolean counts) {

  private static final Map<String, SavedModels.Loader<? extends SavedReport<?>>> LOADERS =
      new LinkedHashMap<>();

  static {
    put("covariance", CovarianceModel::read, new CovariancePage());
    LOADERS.put("dbscan", SavedReport::ofDbscan);
    put("elastic-net", ElasticNetModel::read, new ElasticNetPage());
    put("kmeans", KMeansModel::read, new KMeansPage());
    put("kmeans-init", StartingCentroids::read, new StartPage());
    put("linear-regression", LinearModel::read, new RegressionPage(true));
    LOADERS.put(
        "logistic-regression",
        saved -> new SavedReport<>(LogisticModel.read(saved), new LogisticPage(), true, false));
    put("moments", MomentsModel::read, new MomentsPage());
    LOADERS.put(
        "naive-bayes",
        saved -> new SavedReport<>(NaiveBayesModel.read(saved), new NaiveBayesPage(), true, true));
    put("pca", PcaModel::read, new PcaPage());
    put("profile", ProfileModel::read, new ProfilePage());
    put("qr", QrModel::read, new QrPage());
    put("ridge-regression", LinearModel::read, new RegressionPage(false));
    put("svd", SvdModel::read, new SvdPage());
  }

  private static <M extends Model> void put(
      String verb, SavedModels.Loader<M> loader, ModelPage<M> page) {
    LOADERS.put(verb, saved -> new SavedReport<>(loader.read(saved), page, false, false));
  }

  private static SavedReport<?> ofDbscan(ModelReader saved) throws IOException {
    DbscanResult result = DbscanResult.read(saved);
    return new SavedReport<>(result, DbscanPage.of(result), false, false);
  }

  /**
   * That of a result directory.
   *
   * @throws org.daal4j.core.BadInputException when it holds no model
   */
  static SavedReport<?> open(Configuration conf, String directory) throws IOException {
    return new SavedModels<SavedReport<?>>("report does not show", LOADERS).open(conf, directory);
  }

  Page draw(Page begun, Optional<ReportRows> rows) throws IOException {
    return page.draw(model, begun, rows);
  }
}
