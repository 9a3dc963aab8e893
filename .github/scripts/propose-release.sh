#!/usr/bin/env bash
# Opens the pull request for a release that was read from an issue; or says on the issue why there is none.
#
#   propose-release.sh DIR
#
# DIR holds result.json, summary.md and release.md, as src/cli/importIssue.ts writes them. They come from a job that has read
# what anybody may have sent, so nothing in them is trusted: the name must be a release's, the file a draft, and neither a link.
# In the environment: ISSUE (its number), BASE (the branch to merge into), GH_TOKEN, GH_REPO and GitHub's own variables.
set -euo pipefail

made=$1
branch="import/issue-$ISSUE"
here="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY"
run="$here/actions/runs/$GITHUB_RUN_ID"
body=$(mktemp)
trap 'rm -f "$body"' EXIT

# Comments on the issue with what is on standard input.
say() {
  cat >"$body"
  gh issue comment "$ISSUE" --body-file "$body"
  # So that the label can be given again.
  gh issue edit "$ISSUE" --remove-label import || true
}

# plain_file FILE BYTES: a file, not a link, and no larger.
plain_file() { [[ -f $1 && ! -L $1 && $(wc -c <"$1") -le $2 ]]; }

# The last line of the front matter, comments and empty lines apart, is exactly "draft: true". Anywhere else these words could
# be part of a text; and a text that is still open there makes the file invalid.
is_draft() {
  [[ $(head -n 1 "$1") == "---" ]] &&
    [[ $(awk 'NR > 1 && /^---[[:space:]]*$/ { closed = 1; exit } NR > 1 && !/^(#.*|[[:space:]]*)$/ { last = $0 } END { if (closed) print last }' "$1") == "draft: true" ]]
}

if ! plain_file "$made/result.json" 10000 || ! plain_file "$made/summary.md" 60000 ||
  ! file=$(node -p 'const { ok, file } = JSON.parse(fs.readFileSync(process.argv[1], "utf8")); ok === true ? file : ""' "$made/result.json" 2>/dev/null); then
  say <<<"The import was not completed, which need not be the fault of what was sent. A maintainer can see why in [its log]($run)."
  exit 0
fi

if [[ -z $file ]]; then
  say <"$made/summary.md"
  exit 0
fi

if [[ ! $file =~ ^content/releases/[0-9]{4}/[0-9]{4}(-[0-9a-z]+)+\.md$ ]] || [[ -e $file ]] ||
  ! plain_file "$made/release.md" 1000000 || ! is_draft "$made/release.md"; then
  say <<<"The result of the import is not the draft of a new release, so it was not kept. A maintainer can see it in [its log]($run)."
  exit 1
fi

gh auth setup-git
if git ls-remote --exit-code --heads origin "$branch" >/dev/null; then
  say <<<"There already is a draft of this issue, on the branch \`$branch\`. To import it again, close its pull request, delete the branch, and give the label \`import\` again."
  exit 0
fi

slug=$(basename "$file" .md)
mkdir -p "$(dirname "$file")"
cp "$made/release.md" "$file"
git switch --quiet --create "$branch"
git add -- "$file"
git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
  commit --quiet --message "Draft of a release, from issue #$ISSUE" --message "$slug"
git push --quiet origin "HEAD:refs/heads/$branch"

{
  cat "$made/summary.md"
  printf '\n\nThe archive was checked and built with this draft. To see its page, run `npm start` on this branch. Without the branch: unzip the artifact `site` of [the import](%s), run `npx --yes http-server@14.1.1 -a 127.0.0.1` in it, and open <http://localhost:8080/releases/%s/>.\n\nCloses #%s\n' \
    "$run" "$slug" "$ISSUE"
} >"$body"
if address=$(gh pr create --base "$BASE" --head "$branch" --title "Draft: $slug" --body-file "$body"); then
  say <<<"A draft of this release was made: $address. A person checks it before anything is published."
else
  {
    printf 'A draft of this release was made. It is on the branch `%s`, because this repository does not let a workflow open pull requests: [open it by hand](%s), and see the README for the setting.\n\n' \
      "$branch" "$here/compare/$BASE...$branch?expand=1"
    cat "$made/summary.md"
  } | say
fi
