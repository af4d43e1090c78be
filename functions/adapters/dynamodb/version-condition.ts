/** The condition of a write that was decided on a version; 0: nothing must be there yet. */
export function versionCondition(decidedOn: number) {
  if (decidedOn === 0) return { ConditionExpression: "attribute_not_exists(PK)" };
  return {
    ConditionExpression: "#version = :decidedOn",
    ExpressionAttributeNames: { "#version": "version" },
    ExpressionAttributeValues: { ":decidedOn": decidedOn },
  };
}
