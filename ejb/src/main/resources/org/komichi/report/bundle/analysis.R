# Computes the figures of a comparison of two moments from data.csv, in base R alone, and holds them against
# expected.csv, which Komichi wrote. Run it in the folder of the files:  Rscript analysis.R
#
# wilcox.test() is not used: with ties or zeros it silently falls back to the normal approximation. The exact
# distribution is counted out here instead, one rank after the other.

EXACT_UP_TO <- 500      # with more pairs that moved, the normal approximation
FEWEST_SHOWN <- 5       # with fewer pairs nothing is described
FEWEST_TESTED <- 6      # with fewer pairs nothing is tested
TOLERANCE <- 1e-9

table_of <- function(file) {
  read.csv(file, fileEncoding = "UTF-8-BOM", encoding = "UTF-8", check.names = FALSE,
           stringsAsFactors = FALSE, na.strings = "")
}

# The chance that a sum of ranks is at most `up_to` when each rank counts by the toss of a coin.
probabilities <- function(ranks, up_to) {
  probability <- c(1, rep(0, up_to))
  for (rank in ranks) {
    moved <- if (rank > up_to) rep(0, up_to + 1) else c(rep(0, rank), probability[seq_len(up_to + 1 - rank)])
    probability <- (probability + moved) / 2
  }
  probability
}

at_most <- function(ranks, up_to) sum(probabilities(ranks, up_to))

# Wilcoxon's signed-rank test, zeros dropped, ties share their middle rank.
signed_ranks <- function(d) {
  moved <- d[d != 0]
  ranks <- rank(abs(moved))
  plus <- sum(ranks[moved > 0])
  minus <- sum(ranks[moved < 0])
  p <- NA
  method <- "none"
  if (length(d) >= FEWEST_TESTED) {
    if (length(moved) <= EXACT_UP_TO) {
      method <- "exact"
      p <- min(1, 2 * at_most(as.integer(round(2 * ranks)), as.integer(round(2 * min(plus, minus)))))
    } else {
      method <- "normal-tie-corrected"
      distance <- max(0, abs(plus - minus) / 2 - 0.5)
      p <- 2 * pnorm(-distance / sqrt(sum(ranks^2) / 4))
    }
  }
  list(plus = plus, minus = minus, moved = length(moved), p = p, method = method,
       r = if (length(moved) == 0) 0 else (plus - minus) / (plus + minus))
}

# Where the 95 % interval of the ordered Walsh averages begins.
cut_of <- function(n) {
  if (n > EXACT_UP_TO) {
    mean <- n * (n + 1) / 4
    sd <- sqrt(n * (n + 1) * (2 * n + 1) / 24)
    return(max(1, ceiling(mean + qnorm(0.025) * sd - 0.5)))
  }
  probability <- probabilities(seq_len(n), n * (n + 1) %/% 4)
  below <- 0
  k <- 0
  while (below + probability[k + 1] < 0.025) {
    below <- below + probability[k + 1]
    k <- k + 1
  }
  max(1, k)
}

hodges_lehmann <- function(d) {
  sums <- outer(d, d, "+")
  walsh <- sort(sums[upper.tri(sums, diag = TRUE)] / 2)
  k <- cut_of(length(d))
  c(estimate = median(walsh), low = walsh[k], high = walsh[length(walsh) + 1 - k])
}

# The permutation test of the mean: every difference may as well have had the other sign.
permutation <- function(d) {
  distances <- sort(abs(d[d != 0]))
  if (length(distances) > EXACT_UP_TO) return(NA)   # drawn at random there, so not repeated here
  plus <- sum(d[d > 0])
  min(1, 2 * at_most(distances, min(plus, sum(distances) - plus)))
}

mcnemar <- function(gained, lost) {
  if (gained + lost == 0) 1 else min(1, 2 * pbinom(min(gained, lost), gained + lost, 0.5))
}

alpha <- function(sheets) {
  total <- rowSums(sheets)
  if (ncol(sheets) < 2 || nrow(sheets) < 2 || var(total) == 0) return(NA)
  k <- ncol(sheets)
  k / (k - 1) * (1 - sum(apply(sheets, 2, var)) / var(total))
}

described <- function(x, moment) {
  figures <- list(median(x), mean(x), quantile(x, 0.25, names = FALSE), quantile(x, 0.75, names = FALSE))
  names(figures) <- paste0(c("median_", "mean_", "q1_", "q3_"), moment)
  figures
}

tested <- function(before, after) {
  d <- after - before
  w <- signed_ranks(d)
  figures <- list(improved = sum(d > 0), same = sum(d == 0), worse = sum(d < 0), w_plus = w$plus, w_minus = w$minus,
                  non_zero = w$moved, p = w$p, method = w$method, rank_biserial = w$r)
  if (length(d) >= FEWEST_TESTED) {
    shift <- hodges_lehmann(d)
    figures <- c(figures, hl_estimate = shift[["estimate"]], hl_low = shift[["low"]], hl_high = shift[["high"]],
                 mean_difference = mean(d), p_permutation = permutation(d))
  }
  figures
}

of_item <- function(data, item) {
  before <- data[[paste0("before.", item$item)]]
  after <- data[[paste0("after.", item$item)]]
  both <- !is.na(before) & !is.na(after)
  figures <- list(scale = item$scale, item = item$item, n_before = sum(!is.na(before)), n_after = sum(!is.na(after)),
                  n_pairs = sum(both))
  if (sum(both) < FEWEST_SHOWN) return(figures)
  b <- before[both]
  a <- after[both]
  figures <- c(figures, described(b, "before"), described(a, "after"), tested(b, a))
  if (item$low == 1 && item$high == 5) {
    figures$top_two_before <- sum(b >= 4)
    figures$top_two_after <- sum(a >= 4)
    if (length(b) >= FEWEST_TESTED) {
      figures$p_mcnemar <- mcnemar(sum(b < 4 & a >= 4), sum(b >= 4 & a < 4))
    }
  }
  figures
}

# The answers at one moment of those who have a sum: to every item, or, of right answers, to any of them.
sheets_of <- function(data, moment, items, knowledge) {
  sheets <- as.matrix(data[paste0(moment, ".", items)])
  begun <- rowSums(!is.na(sheets)) > 0
  if (knowledge) {
    sheets[is.na(sheets)] <- 0
    sheets[!begun, ] <- NA
  }
  sheets
}

of_scale <- function(data, scale, items) {
  knowledge <- all(items$kind == "knowledge")
  before <- sheets_of(data, "before", items$item, knowledge)
  after <- sheets_of(data, "after", items$item, knowledge)
  both <- rowSums(is.na(before)) == 0 & rowSums(is.na(after)) == 0
  figures <- list(scale = scale, item = scale)
  if (sum(both) < FEWEST_SHOWN) return(figures)
  before <- before[both, , drop = FALSE]
  after <- after[both, , drop = FALSE]
  b <- rowSums(before)
  a <- rowSums(after)
  figures <- c(figures, n_before = length(b), n_after = length(a), n_pairs = length(b),
               described(b, "before"), described(a, "after"),
               sd_before = sd(b), sd_after = sd(a), alpha_before = alpha(before), alpha_after = alpha(after),
               tested(b, a))
  if (knowledge) {
    q <- nrow(items)
    left <- b < q
    figures$group_gain <- if (any(left)) (mean(a) - mean(b)) / (q - mean(b)) else NA
    figures$individual_gain <- if (any(left)) mean((a[left] - b[left]) / (q - b[left])) else NA
  }
  figures
}

value <- function(figures, name) if (is.null(figures[[name]])) NA else figures[[name]]

holm <- function(all) {
  p <- vapply(all, function(one) as.numeric(value(one, "p")), 0)
  corrected <- rep(NA_real_, length(p))
  corrected[!is.na(p)] <- p.adjust(p[!is.na(p)], "holm")
  Map(function(one, h) { if (!is.na(h)) one$p_holm <- h; one }, all, corrected)
}

data <- table_of("data.csv")
codebook <- table_of("codebook.csv")
expected <- table_of("expected.csv")

results <- list()
sums <- list()
for (scale in unique(codebook$scale[!is.na(codebook$scale)])) {
  items <- codebook[!is.na(codebook$scale) & codebook$scale == scale, ]
  results <- c(results, holm(lapply(seq_len(nrow(items)), function(i) of_item(data, items[i, ]))))
  answered <- vapply(items$item, function(item)
    any(!is.na(c(data[[paste0("before.", item)]], data[[paste0("after.", item)]]))), TRUE)
  if (all(answered)) sums <- c(sums, list(of_scale(data, scale, items)))
}
results <- c(results, holm(sums))

shown <- c("n_pairs", "median_before", "median_after", "mean_before", "mean_after", "top_two_before", "top_two_after",
           "w_plus", "w_minus", "p", "p_holm", "rank_biserial", "hl_estimate", "hl_low", "hl_high", "p_mcnemar",
           "p_permutation", "alpha_before", "alpha_after", "group_gain", "individual_gain")
for (one in results) {
  cat("\n", one$scale, " / ", if (one$item == one$scale) "sum" else one$item, "\n", sep = "")
  for (name in shown) {
    x <- value(one, name)
    if (!is.na(x)) cat(sprintf("  %-16s %s\n", name, format(x, digits = 10)))
  }
  if (!is.na(value(one, "method"))) cat("  method          ", one$method, "\n")
}

# Held against Komichi's figures.
# How many are not concerned is no answer, so it is not in the rows.
skip <- c("scale", "item", "text", "group", "permutation_method", "not_applicable_before", "not_applicable_after")
largest <- 0
compared <- 0
different <- character(0)
key <- vapply(results, function(one) paste(one$scale, one$item), "")
for (i in seq_len(nrow(expected))) {
  row <- expected[i, ]
  found <- which(key == paste(row$scale, row$item))
  if (length(found) != 1) {
    different <- c(different, paste(row$scale, row$item, "is not in the data"))
    next
  }
  drawn <- identical(row$permutation_method, "permutation-monte-carlo")
  for (name in setdiff(names(expected), skip)) {
    if (drawn && name == "p_permutation") next
    theirs <- row[[name]]
    ours <- value(results[[found]], name)
    if (is.na(theirs) && is.na(ours)) next
    compared <- compared + 1
    if (is.na(theirs) || is.na(ours)) {
      different <- c(different, paste(row$scale, row$item, name, "Komichi:", theirs, "R:", ours))
    } else if (name == "method") {
      if (theirs != ours) different <- c(different, paste(row$scale, row$item, name, theirs, ours))
    } else {
      distance <- abs(as.numeric(theirs) - as.numeric(ours))
      largest <- max(largest, distance)
      if (distance > TOLERANCE * max(1, abs(as.numeric(theirs)))) {
        different <- c(different, paste(row$scale, row$item, name, "Komichi:", theirs, "R:", ours))
      }
    }
  }
}
cat("\nFigures compared with Komichi:", compared, "  largest difference:", format(largest), "\n")
if (length(different) > 0 || compared == 0) {
  cat(different, sep = "\n")
  cat("DIFFERENT\n")
  quit(status = 1)
}
cat("OK\n")
