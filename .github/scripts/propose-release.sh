#!/usr/bin/env bash
# Opens the pull request for a release that was read from an issue; or says on the issue why there is none.
#
#   propose-release.sh DIR
#
# DIR holds result.json, summary.md and release.md, as src/cli/importIssue.ts makes them. They come from a job that has read
# what anybody may have sent, so nothing in them is trusted: the name must be a release's, the file a draft, and neither a link.
# In the environment: ISSUE (its number), BASE (the branch to merge into), GH_TOKEN, GH_REPO and GitHub's own variables.
set -euo pipefail

made=$1
branch="import/issue-$ISSUE"
here="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY"
run="$here/actions/runs/$GITHUB_RUN_ID"
body=$(mktemp)
trap 'rm -f "$body"' EXIT

say() {
  gh issue comment "$ISSUE" --body-file "$body"
  # So that the label can be given again.
  gh issue edit "$ISSUE" --remove-label import || true
}

plain_file() { [[ -f $1 && ! -L $1 && $(wc -c <"$1") -le $2 ]]; }

if ! plain_file "$made/result.json" 10000 || ! plain_file "$made/summary.md" 1000000; then
  echo "The import did not come to its end, which need not be the fault of what was sent. A maintainer can see why in [its log]($run)." >"$body"
  say
  exit 0
fi

file=$(node -p 'const made = JSON.parse(fs.readFileSync(process.argv[1], "utf8")); made.ok === true ? made.file : ""' "$made/result.json")
if [[ -z $file ]]; then
  head -c 60000 "$made/summary.md" >"$body"
  say
  exit 0
fi

if [[ ! $file =~ ^content/releases/[0-9]{4}/[0-9]{4}(-[0-9a-z]+)+\.md$ ]] || [[ -e $file ]] ||
  ! plain_file "$made/release.md" 1000000 ||
  [[ $(head -n 1 "$made/release.md") != "---" ]] || ! grep -qx 'draft: true' "$made/release.md"; then
  echo "What the import made is not the draft of a new release, so it was not kept. A maintainer can see it in [its log]($run)." >"$body"
  say
  exit 1
fi

gh auth setup-git
if git ls-remote --exit-code --heads origin "$branch" >/dev/null; then
  echo "There is a draft of this issue already, on the branch \`$branch\`. To import it anew, close its pull request, delete the branch, and give the label \`import\` again." >"$body"
  say
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
  head -c 60000 "$made/summary.md"
  printf '\n\nThe archive was checked and built with this draft. To see its page, run `npm start` on this branch; or unzip the artifact `site` of [the import](%s), run `npx http-server` in it, and open <http://localhost:8080/releases/%s/>.\n\nCloses #%s\n' \
    "$run" "$slug" "$ISSUE"
} >"$body"
if address=$(gh pr create --base "$BASE" --head "$branch" --title "Draft: $slug" --body-file "$body"); then
  echo "A draft of this release was made: $address. A person checks it before anything is published." >"$body"
else
  {
    printf 'A draft of this release was made. It is on the branch `%s`, for this repository does not let a workflow open pull requests: [open it by hand](%s), and see the README for the setting.\n\n' \
      "$branch" "$here/compare/$BASE...$branch?expand=1"
    head -c 60000 "$made/summary.md"
  } >"$body"
fi
say
