# Makes logistic.csv and what R's glm (4.2.2) finds in each of its groups, with and without weights:
# Rscript logistic.R
set.seed(7)
n <- 240
group <- c("north", "south", "e, a", "\u00e9t\u00e9")[sample(4, n, TRUE, c(6, 3, 2, 2))]
half <- sample(1:2, n, TRUE)
a <- rnorm(n) + 50
b <- rnorm(n) * 1e3
w <- sample(1:3, n, TRUE)
slope <- c(north = 1, south = -0.5, "e, a" = 0.3)[group]
slope[is.na(slope)] <- 0
y <- ifelse(runif(n) < plogis(slope * (a - 50) + b / 2e3), "yes", "no")
rows <- data.frame(group, half, a, b, w, y)
rows$a <- round(rows$a, 6)
rows$b <- round(rows$b, 3)
write.csv(rows, "logistic.csv", row.names = FALSE, fileEncoding = "UTF-8")
found <- NULL
for (g in sort(unique(group), method = "radix")) {
  for (h in 1:2) {
    own <- rows[rows$group == g & rows$half == h, ]
    for (weights in c("none", "w")) {
      own$weight <- if (weights == "none") 1 else own$w
      fit <- suppressWarnings(glm(I(y == "yes") ~ a + b, binomial, own, weight,
                 control = glm.control(epsilon = 1e-14, maxit = 50)))
      # errors are those of the weights before the last step: one step more, from the estimates
      fit <- suppressWarnings(glm(I(y == "yes") ~ a + b, binomial, own, weight, start = coef(fit),
                 control = glm.control(epsilon = 1e-14, maxit = 50)))
      for (i in 1:3) {
        found <- rbind(found, data.frame(group = g, half = h, weights,
          term = c("intercept", "a", "b")[i],
          estimate = sprintf("%.17g", coef(fit)[i]),
          standardError = sprintf("%.17g", sqrt(diag(vcov(fit)))[i]),
          deviance = sprintf("%.17g", fit$deviance)))
      }
    }
  }
}
write.csv(found, "logistic-glm.csv", row.names = FALSE, quote = 1, fileEncoding = "UTF-8")
