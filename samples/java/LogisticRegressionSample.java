import java.io.IOException;
import org.daal4j.api.Session;
import org.daal4j.api.TableReader;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.logistic.LogisticRegression;
import org.daal4j.logistic.WaldTest;
import org.daal4j.model.Table;
import org.daal4j.table.Missing;

/** Logistic regression of flats in one file: what goes with gas and oil, against district heat. */
public class LogisticRegressionSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      TableReader flats = session.read("samples/flats.csv").missing(Missing.SKIP).label("heating");
      Table table = flats.columns("area", "rooms", "rent").table();
      LogisticModel model = LogisticRegression.options().fit(session, table);
      for (WaldTest test : model.tests().get(0)) {
        System.out.printf("%s: %.6f, p = %.4f%n", test.term(), test.estimate(), test.pValue());
      }
      System.out.printf("deviance: %.6f%n", model.fit().deviance());
      System.out.printf("right: %.4f%n", session.accuracy(model, flats.forModel(model)).orElseThrow());
    }
  }
}
