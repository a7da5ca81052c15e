// A ready picture to send: a drawn street after an attack, with nobody in it.
export function sample() {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [960, 640];
  const pen = canvas.getContext("2d");
  const fill = (colour, points) => {
    pen.fillStyle = colour;
    pen.beginPath();
    points.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y)));
    pen.fill();
  };
  fill("#c9d6d8", [[0, 0], [960, 0], [960, 640], [0, 640]]);
  fill("#9aa7a4", [[600, 0], [660, 120], [560, 240], [700, 420], [520, 420], [470, 200]]);
  fill("#b79f84", [[60, 180], [360, 150], [380, 470], [60, 480]]);
  fill("#a58a6d", [[560, 260], [690, 330], [760, 300], [900, 420], [900, 500], [540, 500]]);
  for (let row = 0; row < 3; row += 1)
    for (let column = 0; column < 3; column += 1) fill("#50483f", [[100 + column * 90, 210 + row * 85], [150 + column * 90, 207 + row * 85], [150 + column * 90, 260 + row * 85], [100 + column * 90, 262 + row * 85]]);
  fill("#8d8577", [[0, 470], [960, 490], [960, 640], [0, 640]]);
  for (let i = 0; i < 60; i += 1) {
    const [x, y, s] = [430 + ((i * 97) % 480), 470 + ((i * 53) % 90), 8 + ((i * 31) % 26)];
    fill(i % 2 ? "#6f675b" : "#a3998a", [[x, y], [x + s, y + 4], [x + s - 5, y + s], [x - 4, y + s - 6]]);
  }
  return new Promise((done) => canvas.toBlob((blob) => done(new File([blob], "sample.jpg", { type: "image/jpeg" })), "image/jpeg", 0.85));
}
