# Completion of verbs and options for bash and zsh: source this file in ~/.bashrc or ~/.zshrc.
# Made by CompletionTest, by way of picocli.

if [ -n "$BASH_VERSION" ]; then
  # Enable programmable completion facilities when using bash (see [3])
  shopt -s progcomp
elif [ -n "$ZSH_VERSION" ]; then
  # Make alias a distinct command for completion purposes when using zsh (see [4])
  setopt COMPLETE_ALIASES
  alias compopt=complete

  # Enable bash completion in zsh (see [7])
  # Only initialize completions module once to avoid unregistering existing completions.
  if ! type compdef > /dev/null; then
    autoload -U +X compinit && compinit
  fi
  autoload -U +X bashcompinit && bashcompinit
fi

# CompWordsContainsArray takes an array and then checks
# if all elements of this array are in the global COMP_WORDS array.
#
# Returns zero (no error) if all elements of the array are in the COMP_WORDS array,
# otherwise returns 1 (error).
function CompWordsContainsArray() {
  declare -a localArray
  localArray=("$@")
  local findme
  for findme in "${localArray[@]}"; do
    if ElementNotInCompWords "$findme"; then return 1; fi
  done
  return 0
}
function ElementNotInCompWords() {
  local findme="$1"
  local element
  for element in "${COMP_WORDS[@]}"; do
    if [[ "$findme" = "$element" ]]; then return 1; fi
  done
  return 0
}

# The `currentPositionalIndex` function calculates the index of the current positional parameter.
#
# currentPositionalIndex takes three parameters:
# the command name,
# a space-separated string with the names of options that take a parameter, and
# a space-separated string with the names of boolean options (that don't take any params).
# When done, this function echos the current positional index to std_out.
#
# Example usage:
# local currIndex=$(currentPositionalIndex "mysubcommand" "$ARG_OPTS" "$FLAG_OPTS")
function currentPositionalIndex() {
  local commandName="$1"
  local optionsWithArgs="$2"
  local booleanOptions="$3"
  local previousWord
  local result=0

  for i in $(seq $((COMP_CWORD - 1)) -1 0); do
    previousWord=${COMP_WORDS[i]}
    if [ "${previousWord}" = "$commandName" ]; then
      break
    fi
    if [[ "${optionsWithArgs}" =~ ${previousWord} ]]; then
      ((result-=2)) # Arg option and its value not counted as positional param
    elif [[ "${booleanOptions}" =~ ${previousWord} ]]; then
      ((result-=1)) # Flag option itself not counted as positional param
    fi
    ((result++))
  done
  echo "$result"
}

# compReplyArray generates a list of completion suggestions based on an array, ensuring all values are properly escaped.
#
# compReplyArray takes a single parameter: the array of options to be displayed
#
# The output is echoed to std_out, one option per line.
#
# Example usage:
# local options=("foo", "bar", "baz")
# local IFS=$'\n'
# COMPREPLY=($(compReplyArray "${options[@]}"))
function compReplyArray() {
  declare -a options
  options=("$@")
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local i
  local quoted
  local optionList=()

  for (( i=0; i<${#options[@]}; i++ )); do
    # Double escape, since we want escaped values, but compgen -W expands the argument
    printf -v quoted %q "${options[i]}"
    quoted=\'${quoted//\'/\'\\\'\'}\'

    optionList[i]=$quoted
  done

  # We also have to add another round of escaping to $curr_word.
  curr_word=${curr_word//\\/\\\\}
  curr_word=${curr_word//\'/\\\'}

  # Actually generate completions.
  local IFS=$'\n'
  echo -e "$(compgen -W "${optionList[*]}" -- "$curr_word")"
}

# Bash completion entry point function.
# _complete_daal4j finds which commands and subcommands have been specified
# on the command line and delegates to the appropriate function
# to generate possible options and subcommands for the last specified subcommand.
function _complete_daal4j() {
  # Edge case: if command line has no space after subcommand, then don't assume this subcommand is selected (remkop/picocli#1468).
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} convert" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} covariance" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} dbscan" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} elastic-net" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} export" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} kmeans" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} kmeans-init" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} linear-regression" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} logistic-regression" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} merge" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} moments" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} naive-bayes" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} pca" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} predict" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} profile" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} qr" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} report" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} ridge-regression" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} svd" ];    then _picocli_daal4j; return $?; fi
  if [ "${COMP_LINE}" = "${COMP_WORDS[0]} transform" ];    then _picocli_daal4j; return $?; fi

  # Find the longest sequence of subcommands and call the bash function for that subcommand.
  local cmds0=(convert)
  local cmds1=(covariance)
  local cmds2=(dbscan)
  local cmds3=(elastic-net)
  local cmds4=(export)
  local cmds5=(kmeans)
  local cmds6=(kmeans-init)
  local cmds7=(linear-regression)
  local cmds8=(logistic-regression)
  local cmds9=(merge)
  local cmds10=(moments)
  local cmds11=(naive-bayes)
  local cmds12=(pca)
  local cmds13=(predict)
  local cmds14=(profile)
  local cmds15=(qr)
  local cmds16=(report)
  local cmds17=(ridge-regression)
  local cmds18=(svd)
  local cmds19=(transform)

  if CompWordsContainsArray "${cmds19[@]}"; then _picocli_daal4j_transform; return $?; fi
  if CompWordsContainsArray "${cmds18[@]}"; then _picocli_daal4j_svd; return $?; fi
  if CompWordsContainsArray "${cmds17[@]}"; then _picocli_daal4j_ridgeregression; return $?; fi
  if CompWordsContainsArray "${cmds16[@]}"; then _picocli_daal4j_report; return $?; fi
  if CompWordsContainsArray "${cmds15[@]}"; then _picocli_daal4j_qr; return $?; fi
  if CompWordsContainsArray "${cmds14[@]}"; then _picocli_daal4j_profile; return $?; fi
  if CompWordsContainsArray "${cmds13[@]}"; then _picocli_daal4j_predict; return $?; fi
  if CompWordsContainsArray "${cmds12[@]}"; then _picocli_daal4j_pca; return $?; fi
  if CompWordsContainsArray "${cmds11[@]}"; then _picocli_daal4j_naivebayes; return $?; fi
  if CompWordsContainsArray "${cmds10[@]}"; then _picocli_daal4j_moments; return $?; fi
  if CompWordsContainsArray "${cmds9[@]}"; then _picocli_daal4j_merge; return $?; fi
  if CompWordsContainsArray "${cmds8[@]}"; then _picocli_daal4j_logisticregression; return $?; fi
  if CompWordsContainsArray "${cmds7[@]}"; then _picocli_daal4j_linearregression; return $?; fi
  if CompWordsContainsArray "${cmds6[@]}"; then _picocli_daal4j_kmeansinit; return $?; fi
  if CompWordsContainsArray "${cmds5[@]}"; then _picocli_daal4j_kmeans; return $?; fi
  if CompWordsContainsArray "${cmds4[@]}"; then _picocli_daal4j_export; return $?; fi
  if CompWordsContainsArray "${cmds3[@]}"; then _picocli_daal4j_elasticnet; return $?; fi
  if CompWordsContainsArray "${cmds2[@]}"; then _picocli_daal4j_dbscan; return $?; fi
  if CompWordsContainsArray "${cmds1[@]}"; then _picocli_daal4j_covariance; return $?; fi
  if CompWordsContainsArray "${cmds0[@]}"; then _picocli_daal4j_convert; return $?; fi

  # No subcommands were specified; generate completions for the top-level command.
  _picocli_daal4j; return $?;
}

# Generates completions for the options and subcommands of the `daal4j` command.
function _picocli_daal4j() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}

  local commands="convert covariance dbscan elastic-net export kmeans kmeans-init linear-regression logistic-regression merge moments naive-bayes pca predict profile qr report ridge-regression svd transform"
  local flag_opts=""
  local arg_opts=""

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `convert` subcommand.
function _picocli_daal4j_convert() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '-o' '--output' '--engine' '--work' '--jdk' '--output-format' '--storage'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--output-format')
      return
      ;;
    '--storage')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `covariance` subcommand.
function _picocli_daal4j_covariance() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--precision' '--engine' '--work' '--jdk' '--merge-with' '--group-by'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--precision')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--group-by')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `dbscan` subcommand.
function _picocli_daal4j_dbscan() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--output-header' '--core-observations' '--force' '--suggest' '--resume'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--engine' '--work' '--jdk' '--output-format' '--epsilon' '--min-observations'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--output-format')
      return
      ;;
    '--epsilon')
      return
      ;;
    '--min-observations')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `elastic-net` subcommand.
function _picocli_daal4j_elasticnet() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial' '--intercept' '--standardize'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--precision' '--engine' '--work' '--jdk' '--merge-with' '--group-by' '--responses' '--fold-column' '--select' '--seed' '--l1-ratio' '--lambdas' '--n-lambdas' '--lambda-min-ratio' '--folds'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--precision')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--group-by')
      return
      ;;
    '--responses')
      return
      ;;
    '--fold-column')
      return
      ;;
    '--select')
      return
      ;;
    '--seed')
      return
      ;;
    '--l1-ratio')
      return
      ;;
    '--lambdas')
      return
      ;;
    '--n-lambdas')
      return
      ;;
    '--lambda-min-ratio')
      return
      ;;
    '--folds')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `export` subcommand.
function _picocli_daal4j_export() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--overwrite' '--json' '--quiet' '--verbose' '-h' '--help'"
  local arg_opts="'--model' '-o' '--output' '--format' '--dialect' '--table' '--keep' '--unseen'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '--model')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--format')
      return
      ;;
    '--dialect')
      return
      ;;
    '--table')
      return
      ;;
    '--keep')
      return
      ;;
    '--unseen')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `kmeans` subcommand.
function _picocli_daal4j_kmeans() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--output-header' '--silhouette' '--assignments' '--resume'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--engine' '--work' '--jdk' '--output-format' '--init' '--n-rounds' '--oversampling-factor' '--n-trials' '--recluster' '--seed' '--restarts' '--select' '--initial-centroids' '--max-iterations' '--accuracy-threshold' '-k' '--n-clusters'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--output-format')
      return
      ;;
    '--init')
      return
      ;;
    '--n-rounds')
      return
      ;;
    '--oversampling-factor')
      return
      ;;
    '--n-trials')
      return
      ;;
    '--recluster')
      return
      ;;
    '--seed')
      return
      ;;
    '--restarts')
      return
      ;;
    '--select')
      return
      ;;
    '--initial-centroids')
      return
      ;;
    '--max-iterations')
      return
      ;;
    '--accuracy-threshold')
      return
      ;;
    '-k'|'--n-clusters')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `kmeans-init` subcommand.
function _picocli_daal4j_kmeansinit() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--engine' '--work' '--jdk' '-k' '--n-clusters' '--init' '--n-rounds' '--oversampling-factor' '--n-trials' '--recluster' '--seed'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '-k'|'--n-clusters')
      return
      ;;
    '--init')
      return
      ;;
    '--n-rounds')
      return
      ;;
    '--oversampling-factor')
      return
      ;;
    '--n-trials')
      return
      ;;
    '--recluster')
      return
      ;;
    '--seed')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `linear-regression` subcommand.
function _picocli_daal4j_linearregression() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial' '--intercept'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--precision' '--engine' '--work' '--jdk' '--merge-with' '--group-by' '--responses' '--method' '--robust'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--precision')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--group-by')
      return
      ;;
    '--responses')
      return
      ;;
    '--method')
      return
      ;;
    '--robust')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `logistic-regression` subcommand.
function _picocli_daal4j_logisticregression() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--intercept' '--resume'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--engine' '--work' '--jdk' '--group-by' '--label' '--ridge-parameter' '--max-iterations' '--accuracy-threshold'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--group-by')
      return
      ;;
    '--label')
      return
      ;;
    '--ridge-parameter')
      return
      ;;
    '--max-iterations')
      return
      ;;
    '--accuracy-threshold')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `merge` subcommand.
function _picocli_daal4j_merge() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--overwrite' '--json' '--quiet' '--verbose' '-h' '--help' '--save-partial' '--report'"
  local arg_opts="'-o' '--output' '--work' '--inputs'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-o'|'--output')
      return
      ;;
    '--work')
      return
      ;;
    '--inputs')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `moments` subcommand.
function _picocli_daal4j_moments() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--precision' '--engine' '--work' '--jdk' '--merge-with' '--group-by'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--precision')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--group-by')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `naive-bayes` subcommand.
function _picocli_daal4j_naivebayes() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--engine' '--work' '--jdk' '--merge-with' '--group-by' '--label' '--alpha' '--class-priors'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--group-by')
      return
      ;;
    '--label')
      return
      ;;
    '--alpha')
      return
      ;;
    '--class-priors')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `pca` subcommand.
function _picocli_daal4j_pca() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '-o' '--output' '--precision' '--engine' '--work' '--jdk' '--merge-with' '--group-by' '--method' '--normalization' '--n-components'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--precision')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--group-by')
      return
      ;;
    '--method')
      return
      ;;
    '--normalization')
      return
      ;;
    '--n-components')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `predict` subcommand.
function _picocli_daal4j_predict() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--output-header' '--probabilities'"
  local arg_opts="'-i' '--input' '--format' '--delimiter' '--header' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--unseen' '-o' '--output' '--engine' '--work' '--jdk' '--output-format' '--model' '--keep' '--interval' '--label' '--responses'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--unseen')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--output-format')
      return
      ;;
    '--model')
      return
      ;;
    '--keep')
      return
      ;;
    '--interval')
      return
      ;;
    '--label')
      return
      ;;
    '--responses')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `profile` subcommand.
function _picocli_daal4j_profile() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '-o' '--output' '--engine' '--work' '--jdk' '--quantiles' '--bins' '--top'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--quantiles')
      return
      ;;
    '--bins')
      return
      ;;
    '--top')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `qr` subcommand.
function _picocli_daal4j_qr() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial' '--output-header' '--matrix-q'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--engine' '--work' '--jdk' '--merge-with' '--output-format'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--output-format')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `report` subcommand.
function _picocli_daal4j_report() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--overwrite' '--json' '--quiet' '--verbose' '-h' '--help' '--multiline'"
  local arg_opts="'--model' '-o' '--output' '--format' '--delimiter' '--header' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--label' '--responses' '-i' '--input' '--unseen'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '--model')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--format')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--label')
      return
      ;;
    '--responses')
      return
      ;;
    '-i'|'--input')
      return
      ;;
    '--unseen')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `ridge-regression` subcommand.
function _picocli_daal4j_ridgeregression() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial' '--intercept'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--precision' '--engine' '--work' '--jdk' '--merge-with' '--group-by' '--responses' '--fold-column' '--select' '--seed' '--ridge-parameters' '--folds'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--precision')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--group-by')
      return
      ;;
    '--responses')
      return
      ;;
    '--fold-column')
      return
      ;;
    '--select')
      return
      ;;
    '--seed')
      return
      ;;
    '--ridge-parameters')
      return
      ;;
    '--folds')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `svd` subcommand.
function _picocli_daal4j_svd() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--report' '--save-partial' '--output-header' '--left-singular-matrix'"
  local arg_opts="'-i' '--input' '--format' '--n-features' '--delimiter' '--header' '--columns' '--weights' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--categorical' '--max-levels' '--reference' '--scale' '-o' '--output' '--engine' '--work' '--jdk' '--merge-with' '--output-format' '--n-components'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--n-features')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--columns')
      return
      ;;
    '--weights')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--categorical')
      return
      ;;
    '--max-levels')
      return
      ;;
    '--reference')
      return
      ;;
    '--scale')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--merge-with')
      return
      ;;
    '--output-format')
      return
      ;;
    '--n-components')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Generates completions for the options and subcommands of the `transform` subcommand.
function _picocli_daal4j_transform() {
  # Get completion data
  local curr_word=${COMP_WORDS[COMP_CWORD]}
  local prev_word=${COMP_WORDS[COMP_CWORD-1]}

  local commands=""
  local flag_opts="'--multiline' '--overwrite' '--dry-run' '--json' '--quiet' '--verbose' '-h' '--help' '--output-header' '--whiten'"
  local arg_opts="'-i' '--input' '--format' '--delimiter' '--header' '--bad-records' '--partitions' '--skip-lines' '--comment' '--decimal' '--missing-values' '--missing' '--unseen' '-o' '--output' '--engine' '--work' '--jdk' '--output-format' '--model' '--keep'"

  type compopt &>/dev/null && compopt +o default

  case ${prev_word} in
    '-i'|'--input')
      return
      ;;
    '--format')
      return
      ;;
    '--delimiter')
      return
      ;;
    '--header')
      return
      ;;
    '--bad-records')
      return
      ;;
    '--partitions')
      return
      ;;
    '--skip-lines')
      return
      ;;
    '--comment')
      return
      ;;
    '--decimal')
      return
      ;;
    '--missing-values')
      return
      ;;
    '--missing')
      return
      ;;
    '--unseen')
      return
      ;;
    '-o'|'--output')
      return
      ;;
    '--engine')
      return
      ;;
    '--work')
      return
      ;;
    '--jdk')
      return
      ;;
    '--output-format')
      return
      ;;
    '--model')
      return
      ;;
    '--keep')
      return
      ;;
  esac

  if [[ "${curr_word}" == -* ]]; then
    COMPREPLY=( $(compgen -W "${flag_opts} ${arg_opts}" -- "${curr_word}") )
  else
    local positionals=""
    local IFS=$'\n'
    COMPREPLY=( $(compgen -W "${commands// /$'\n'}${IFS}${positionals}" -- "${curr_word}") )
  fi
}

# Define a completion specification (a compspec) for the
# `daal4j`, `daal4j.sh`, and `daal4j.bash` commands.
# Uses the bash `complete` builtin (see [6]) to specify that shell function
# `_complete_daal4j` is responsible for generating possible completions for the
# current word on the command line.
# The `-o default` option means that if the function generated no matches, the
# default Bash completions and the Readline default filename completions are performed.
complete -F _complete_daal4j -o default daal4j daal4j.sh daal4j.bash
