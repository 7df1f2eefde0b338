import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.api.TableReader;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.elasticnet.ElasticNet;
import org.daal4j.elasticnet.ElasticNetModel;
import org.daal4j.model.Table;

/** The lasso of a table in two files, its penalty by four folds; predictions for a third. */
public class ElasticNetSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      TableReader train = session.read("samples/java/data/longley-[12].csv");
      Table table = train.columns("!Unemployed").responses("Employed").table();
      ElasticNetModel model =
          ElasticNet.options().folds(FoldChoice.random(4, 777777)).fit(session, table);
      TableReader test = session.read("samples/java/data/longley-test.csv");
      double[][] predicted = session.predict(model, test.forModel(model)).numbers();

      System.out.println("lambda: " + model.kept().lambda());
      System.out.println("coefficients: " + Arrays.toString(model.beta()));
      System.out.println("predictions: " + Arrays.deepToString(predicted));
    }
  }
}
