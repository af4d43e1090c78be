/** A PDF as an answer: shown by the browser, kept by nobody in between. */
export function pdfResponse(content: Uint8Array, filename: string): Response {
  const name = filename.replaceAll(/[^\w.-]+/gu, "-");
  return new Response(Uint8Array.from(content), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${name}.pdf"`,
      "cache-control": "no-store",
    },
  });
}
