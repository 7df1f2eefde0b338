import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.api.TableReader;
import org.daal4j.model.Table;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearRegression;

/** Two responses by linear regression on a table in two files; predictions for a third. */
public class LinearRegressionSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      TableReader train = session.read("samples/java/data/longley-[12].csv");
      Table table = train.responses("Employed", "Unemployed").table();
      LinearModel model = LinearRegression.options().fit(session, table);
      TableReader test = session.read("samples/java/data/longley-test.csv");
      double[][] predicted = session.predict(model, test.forModel(model)).numbers();

      System.out.println("coefficients: " + Arrays.deepToString(model.beta()));
      System.out.println("predictions: " + Arrays.deepToString(predicted));
    }
  }
}
