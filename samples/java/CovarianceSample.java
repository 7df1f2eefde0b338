import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.model.Table;

/** Covariances, correlations and means of a table in three files. */
public class CovarianceSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table table = session.read("samples/java/data/iris-*.csv").columns("1-4").table();
      CovarianceModel model = Covariance.options().fit(session, table);

      System.out.println("covariance: " + Arrays.deepToString(model.covariances()));
      System.out.println("correlation: " + Arrays.deepToString(model.correlations()));
      System.out.println("mean: " + Arrays.toString(model.means()));
    }
  }
}
