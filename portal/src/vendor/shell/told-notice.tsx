/** What was just done, told once, to eyes and screen readers alike. */
export function ToldNotice(props: { readonly text: string | undefined }) {
  return (
    <p role="status" class="told" classList={{ "notice good": props.text !== undefined }}>
      {props.text}
    </p>
  );
}
