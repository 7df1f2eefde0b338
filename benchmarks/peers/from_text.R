# The lasso from text to result with data.table and glmnet.
#
#   Rscript from_text.R ANALYSIS FILE COLUMNS
#
# The last line printed is 'check NUMBER', the number that all contenders must agree on.

suppressMessages({
  library(data.table)
  library(doParallel)
  library(glmnet)
})

arguments <- commandArgs(trailingOnly = TRUE)
stopifnot(arguments[1] == "elastic-net")
columns <- as.integer(arguments[3])
processors <- parallel::detectCores()

setDTthreads(processors)
table <- fread(arguments[2], header = FALSE, colClasses = "numeric")
y <- table[[columns + 1]]
x <- as.matrix(table[, seq_len(columns), with = FALSE])
rm(table)

registerDoParallel(processors)
# All penalties, as the others compute them: by itself it stops where little changes.
glmnet.control(fdev = 0, devmax = 1)
fit <- cv.glmnet(x, y, nfolds = 10, nlambda = 100, lambda.min.ratio = 1e-4, parallel = TRUE)
cat("check", format(fit$glmnet.fit$dev.ratio[fit$index["min", ]], digits = 17), "\n")
