import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { Bars, VerdictGlyph } from "../../layouts/components/frame/sprite.tsx";
import { SHARE_IMAGE, type ShareCard, type ShareMark } from "../archive/shareCards.ts";
import { type Verdict, verdictLabel } from "../claims/findings.ts";
import { GRADE_COLOURS, type GradeOrUngraded, gradeSteps, isGrade } from "../domain/grades.ts";

/** The colours of the site’s light scheme, as in its stylesheet. */
const PAPER = "#fffdf9";
const INK = "#16191c";
const SOFT = "#454b52";
const LINE = "#dcd6c9";
/** The image that stands for a page, for satori: boxes of flexbox, styles in line, no class and no stylesheet. */
export function ShareDrawing({ card }: { card: ShareCard }) {
  const { archive, kicker, title, caption, marks, verdict } = card;
  return (
    <div
      style={{
        ...SHARE_IMAGE,
        boxSizing: "border-box",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: "44px 64px 36px",
        backgroundColor: PAPER,
        color: INK,
        fontFamily: "Sans, Sans Extended",
        borderTop: `12px solid ${INK}`,
      }}
    >
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "block", fontSize: 27, color: SOFT, lineClamp: 1 }}>{kicker ?? archive}</div>
        <div
          style={{
            display: "block",
            marginTop: 20,
            fontFamily: "Serif, Serif Extended",
            fontWeight: 600,
            fontSize: titleSize(title),
            lineHeight: 1.15,
            // Three lines leave room for the marks, four for an answer.
            lineClamp: verdict === null ? 3 : 4,
          }}
        >
          {title}
        </div>
      </div>
      {verdict === null ? null : <Answer {...verdict} archive={archive} />}
      {marks.length > 0 ? (
        <div
          style={{
            display: "flex",
            flexDirection: "column",
            gap: 14,
            paddingTop: 24,
            borderTop: `2px solid ${LINE}`,
          }}
        >
          {caption === null ? null : (
            <div style={{ display: "flex", justifyContent: "space-between", fontSize: 24 }}>
              <div style={{ display: "block", color: SOFT }}>{caption}</div>
              <div style={{ display: "block", fontWeight: 600 }}>{archive}</div>
            </div>
          )}
          <div style={{ display: "flex", gap: 32 }}>
            {marks.map((mark) => (
              <Mark key={`${mark.over} ${mark.label}`} {...mark} />
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** The verdict on a claim, large, and its answer. */
function Answer({
  verdict,
  answer,
  archive,
}: NonNullable<ShareCard["verdict"]> & Pick<ShareCard, "archive">) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        gap: 16,
        paddingTop: 26,
        borderTop: `2px solid ${LINE}`,
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 18, fontSize: 44, fontWeight: 600 }}>
        <img src={glyph(verdict)} width={48} height={48} alt="" />
        <div style={{ display: "block" }}>{verdictLabel(verdict)}</div>
      </div>
      <div style={{ display: "block", fontSize: 30, lineHeight: 1.35, lineClamp: 4 }}>{answer}</div>
      <div style={{ display: "block", fontSize: 24, fontWeight: 600, color: SOFT }}>{archive}</div>
    </div>
  );
}

/** The shape of a verdict, as an image of its own. */
function glyph(verdict: Verdict): string {
  return svgAddress(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 16 16"
      width="96"
      height="96"
      style={{ color: INK }}
      aria-hidden="true"
    >
      <VerdictGlyph verdict={verdict} paper={PAPER} />
    </svg>,
  );
}

function svgAddress(svg: VNode): string {
  return `data:image/svg+xml;base64,${Buffer.from(renderToString(svg)).toString("base64")}`;
}

/** In pixels: the longer a title, the smaller. */
function titleSize(title: string): number {
  if (title.length <= 50) return 68;
  return title.length <= 85 ? 54 : 46;
}

function Mark({ over, grade, label, under }: ShareMark) {
  const colour = grade && isGrade(grade) ? GRADE_COLOURS[grade].text.light : SOFT;
  return (
    <div
      style={{ display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: 0, gap: 10, color: colour }}
    >
      {over === null ? null : (
        <div style={{ display: "block", fontSize: 26, color: INK, lineClamp: 1 }}>{over}</div>
      )}
      {isGrade(grade ?? undefined) ? <img src={bars(grade, colour)} width={77} height={52.5} alt="" /> : null}
      <div style={{ display: "block", fontSize: 30, fontWeight: 600, lineHeight: 1.2 }}>{label}</div>
      {under === null ? null : (
        <div style={{ display: "block", fontSize: 22, lineHeight: 1.3, color: SOFT, lineClamp: 3 }}>
          {under}
        </div>
      )}
    </div>
  );
}

/** The grade mark, with the same bars as on the pages, as an image of its own. */
function bars(grade: GradeOrUngraded | null, colour: string): string {
  if (!grade || !isGrade(grade)) return "";
  return svgAddress(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 22 15"
      width="88"
      height="60"
      style={{ color: colour }}
      aria-hidden="true"
    >
      <Bars steps={gradeSteps(grade)} />
    </svg>,
  );
}
