import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.model.Table;

/** Clusters a table in three files: starting centroids, iterations, assignments. */
public class KMeansSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table table = session.read("samples/java/data/iris-*.csv").columns("1-4").table();
      KMeansOptions.Builder init = KMeans.options().nClusters(3).init(Initialization.PLUS_PLUS);
      double[][] start = init.seed(1).initialize(session, table).centroids();
      KMeansModel model =
          KMeans.options().initialCentroids(start).maxIterations(25).fit(session, table);
      double[] clusters = session.predict(model, table).numbers(0);

      System.out.println("clusters: " + Arrays.toString(Arrays.copyOf(clusters, 10)));
      System.out.println("centroids: " + Arrays.deepToString(model.centroids()));
      System.out.println("objective: " + model.objective());
      System.out.println("iterations: " + model.iterations());
    }
  }
}
